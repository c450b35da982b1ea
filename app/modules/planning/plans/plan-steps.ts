import type { PlanAction } from './plan.states.ts'

/** The word of an act in its address. */
export const stepOfAction: Record<PlanAction, string> = {
  publish: 'zverejneni',
  reopen: 'otevreni',
  archive: 'archivace',
  unarchive: 'navrat-z-archivu',
}

export function actionOfStep(step: string): PlanAction | undefined {
  return (Object.keys(stepOfAction) as PlanAction[]).find((action) => stepOfAction[action] === step)
}

/** The one sentence that says what will happen. */
export const confirmations: Record<PlanAction, string> = {
  publish:
    'Celé znění plánu se zmrazí pod otiskem a do minuty je uvidí každý na veřejných stránkách. Vzít zpět je nejde, opravu zveřejníte jako další verzi.',
  reopen: 'Plán se vrátí mezi rozpracované. Veřejnost dál vidí poslední zveřejněnou verzi, dokud nezveřejníte další.',
  archive: 'Plán se na veřejných stránkách přesune mezi plány skončených období. Kdykoli jej můžete vrátit.',
  unarchive: 'Plán se na veřejných stránkách vrátí mezi platné.',
}
