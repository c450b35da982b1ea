import { findCodeByWords, lintServiceType, type Code, type ServiceType } from '#app/modules/codelists/index.ts'
import { foldCzech } from '#app/shared/text.ts'
import type { CardContent, CodedText, ServiceTypeMention } from './card.ts'

/** Code lists as they are on the day. */
export type CardCodes = {
  targetGroups: readonly Code[]
  fundingSources: readonly Code[]
  serviceTypes: readonly ServiceType[]
  day: string
}

const coded = (item: CodedText, codes: readonly Code[], day: string): CodedText =>
  item.code === null ? { ...item, code: findCodeByWords(item.text, codes, day)?.code ?? null } : item

/** The row of the § where the name agrees with it; without a § the row of exactly that name. Never a guess. */
function codedService(item: ServiceTypeMention, serviceTypes: readonly ServiceType[]): ServiceTypeMention {
  const row =
    item.section === null
      ? serviceTypes.find((each) => foldCzech(each.name) === foldCzech(item.name))
      : serviceTypes.find((each) => each.section === item.section && lintServiceType(item, serviceTypes) === null)
  return row === undefined ? { ...item, code: null } : { ...item, code: row.code, section: row.section }
}

/** A card whose words have the codes that they mean; the words themselves stay. */
export function withCodes(content: CardContent, { targetGroups, fundingSources, serviceTypes, day }: CardCodes): CardContent {
  return {
    ...content,
    targetGroups: content.targetGroups.map((item) => coded(item, targetGroups, day)),
    fundingSources: content.fundingSources.map((item) => coded(item, fundingSources, day)),
    serviceTypes: content.serviceTypes.map((item) => codedService(item, serviceTypes)),
  }
}
