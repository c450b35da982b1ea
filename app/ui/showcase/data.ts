import type { CalculationLine, ChipTone, LineageEdge, LineageNode, MapArea, MapTown } from '../index.ts'

/** All figures and names are invented. */
export type Grant = {
  id: string
  service: string
  state: string
  tone: ChipTone
  approved: string
  variant: string
  change: string
}

export const grants: readonly Grant[] = [
  {
    id: '1',
    service: 'Domov pro seniory Pod lipami',
    state: 'kráceno',
    tone: 'warn',
    approved: '12 465 300',
    variant: '11 841 700',
    change: '−5,0 %',
  },
  {
    id: '2',
    service: 'Pečovatelská služba Nisa',
    state: 'kráceno',
    tone: 'warn',
    approved: '3 660 400',
    variant: '3 477 500',
    change: '−5,0 %',
  },
  {
    id: '3',
    service: 'Azylový dům Maják',
    state: 'chráněno',
    tone: 'done',
    approved: '4 344 807',
    variant: '4 344 807',
    change: 'beze změny',
  },
]

export const allocationTree: readonly CalculationLine[] = [
  { words: 'dotace na rok 2027', value: '11 841 700 Kč' },
  {
    words: 'optimum služby',
    value: '13 359 438 Kč',
    source: 'nejmenší ze tří mezí: rozpočet',
    lines: [
      { words: 'nejvyšší vyrovnávací platba', value: '14 811 240 Kč', source: '(620 000 − 373 146) × 60 lůžek' },
      { words: 'podíl obcí 5 %', value: '−740 562 Kč', source: 'Metodika 2027, čl. 7' },
    ],
  },
  { words: '× koeficient krácení', value: '0,886393', source: '20 500 000 ÷ 23 127 445' },
  { words: 'zaokrouhleno na 100 Kč dolů', value: '11 841 700 Kč', source: 'zbytek podle největších zbytků' },
]

export const periods = ['2021–2023', '2024–2026', '2027–2029 (návrh)']

export const lineageNodes: readonly LineageNode[] = [
  {
    id: 'a',
    period: 0,
    number: 'A02-01',
    name: 'Terénní pečovatelská služba v malých obcích',
    href: '#a',
    state: 'ended',
    stateText: 'ukončena s plánem',
  },
  {
    id: 'b',
    period: 0,
    number: 'A02-04',
    name: 'Večerní a víkendová péče',
    href: '#b',
    state: 'ended',
    stateText: 'ukončena s plánem',
  },
  {
    id: 'c',
    period: 0,
    number: 'A03-05',
    name: 'Půjčovna pomůcek',
    href: '#c',
    state: 'ended',
    stateText: 'zrušena: převzaly ji obce',
  },
  { id: 'd', period: 1, number: '2.1.1', name: 'Zvýšení dostupnosti terénní péče', href: '#d', state: 'current' },
  { id: 'e', period: 1, number: '2.1.2', name: 'Podpora osob, které pečují doma o blízkého', href: '#e' },
  { id: 'f', period: 2, number: '1.1', name: 'Terénní péče ve všední dny', href: '#f' },
  { id: 'g', period: 2, number: '1.2', name: 'Terénní péče večer a o víkendu', href: '#g' },
]

export const lineageEdges: readonly LineageEdge[] = [
  { from: 'a', to: 'd', kind: 'merged' },
  { from: 'b', to: 'd', kind: 'merged' },
  { from: 'd', to: 'f', kind: 'split' },
  { from: 'd', to: 'g', kind: 'split' },
  { from: 'e', to: 'g', kind: 'linked' },
]

const square = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}Z`

export const mapAreas: readonly MapArea[] = [
  { id: '1', name: 'Česká Lípa', path: square(0, 60, 170, 150), step: 3, text: '0,740 úv.', href: '#orp-1' },
  { id: '2', name: 'Liberec', path: square(170, 40, 150, 140), step: 5, text: '1,620 úv.', href: '#orp-2' },
  { id: '3', name: 'Frýdlant', path: 'M200 40L230 0h90l40 40Z', step: 1, text: '0,310 úv.', href: '#orp-3' },
  { id: '4', name: 'Jablonec nad Nisou', path: square(320, 60, 110, 110), step: 4, text: '1,180 úv.', href: '#orp-4' },
  { id: '5', name: 'Turnov', path: square(230, 180, 150, 110), step: 3, text: '0,890 úv.', href: '#orp-5' },
  { id: '6', name: 'Semily', path: square(380, 170, 110, 110), step: 2, text: '0,480 úv.', href: '#orp-6' },
  { id: '7', name: 'Jilemnice', path: square(430, 60, 110, 110), text: 'neznámo', href: '#orp-7' },
]

export const mapTowns: readonly MapTown[] = [
  { name: 'Česká Lípa', x: 90, y: 140 },
  { name: 'Liberec', x: 245, y: 110 },
  { name: 'Turnov', x: 300, y: 240 },
]
