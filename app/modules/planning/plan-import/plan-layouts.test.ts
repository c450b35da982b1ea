import { expect, test } from 'vitest'
import { sourceFromPlainText } from '#app/shared/source-text/plain-text.ts'
import { serviceTypes } from './plan-documents.fixtures.ts'
import { recognisePlan } from './recognise-plan.ts'

const read = (text: string) => recognisePlan(sourceFromPlainText(text), { serviceTypes })

const rest = (number: string) => `Cílová skupina: lidé ${number}
Druhy služeb: Osobní asistence (§ 39)
Termín: 2031
Odpovědnost: obec ${number}
Náklady: 1 mil. Kč
Zdroje: kraj
Popis: Popis karty ${number}.
Opatření: krok ${number}`

const twoOfEach = (head: (number: string) => string) =>
  ['4.1.1', '4.1.2'].map((number) => `${head(number)}\n${rest(number)}`).join('\n\n')

test.each([
  ['číslo a název s dvojtečkou', (n: string) => `Číslo aktivity: ${n}\nNázev: Karta ${n}`],
  ['popisky velkými písmeny', (n: string) => `ČÍSLO AKTIVITY: ${n}\nNÁZEV AKTIVITY: Karta ${n}`],
  ['číslo na dalším řádku', (n: string) => `Číslo aktivity\n${n}\nNázev aktivity\nKarta ${n}`],
  ['nadpis s číslem a názvem', (n: string) => `Karta aktivity č. ${n} – Karta ${n}`],
  ['nadpis s číslem, název v řádku', (n: string) => `KARTA AKTIVITY ${n}\nNázev: Karta ${n}`],
  ['aktivita s dvojtečkou', (n: string) => `Aktivita ${n}: Karta ${n}`],
  ['jen číslo a název', (n: string) => `${n} Karta ${n}`],
  ['číslo pod nadpisem karty', (n: string) => `KARTA AKTIVITY\n${n} Karta ${n}`],
  ['tučné popisky', (n: string) => `**Číslo aktivity:** ${n}\n**Název:** Karta ${n}`],
  ['odrážky před popisky', (n: string) => `- Číslo aktivity: ${n}\n- Název: Karta ${n}`],
])('cards are found by their head: %s', (_, head) => {
  const { cards } = read(twoOfEach(head))
  expect(cards.map((card) => [card.number, card.name, card.targetGroups, card.measures, card.status])).toEqual([
    ['4.1.1', 'Karta 4.1.1', ['lidé 4.1.1'], ['krok 4.1.1'], 'active'],
    ['4.1.2', 'Karta 4.1.2', ['lidé 4.1.2'], ['krok 4.1.2'], 'active'],
  ])
})

test('a label divided over two lines beside its value is one label', () => {
  const { cards } = read(`Číslo aktivity: 1.1.1
Název aktivity: Bazén
Dotčené druhy sociálních Osobní asistence (§ 39),
služeb (§): Pečovatelská služba (§ 40)
Doba realizace: 2031`)
  expect(cards[0]?.serviceTypes.map((service) => service.section)).toEqual(['39', '40'])
})

test('labels without colons are labels when the whole document writes them so', () => {
  const card = (number: string) => `Číslo aktivity ${number}
Název aktivity Plavání ${number}
Cílové skupiny senioři
Odpovědnost obce a kraj
Náklady 2 mil. Kč
Zdroje kraj`
  const { cards } = read([card('1.1.1'), card('1.1.2'), card('1.1.3')].join('\n'))
  expect(cards.map((each) => [each.name, each.responsibility, each.costs.amountCzk, each.fundingSources])).toEqual([
    ['Plavání 1.1.1', 'obce a kraj', 2_000_000, ['kraj']],
    ['Plavání 1.1.2', 'obce a kraj', 2_000_000, ['kraj']],
    ['Plavání 1.1.3', 'obce a kraj', 2_000_000, ['kraj']],
  ])
})

test('a table with a row for each card is read by its columns', () => {
  const { cards } = read(`| Číslo | Název aktivity | Cílové skupiny | Termín | Náklady |
|---|---|---|---|---|
| 5.1.1 | Stezka | senioři | 2031 | 3 mil. Kč |
| 5.1.2 | Lavičky | všichni | 2032 | 400 tis. Kč |`)
  expect(cards.map((card) => [card.number, card.name, card.period, card.costs.amountCzk])).toEqual([
    ['5.1.1', 'Stezka', '2031', 3_000_000],
    ['5.1.2', 'Lavičky', '2032', 400_000],
  ])
})

test('stray bullets right under the next card’s name do not become its name or anything else', () => {
  const plan = read(`Číslo aktivity: 1.1.1
Název: První
${rest('a')}
Číslo aktivity: 1.1.2
Název: Druhá
• zbloudilý krok první karty
${rest('b')}`)
  const [, second] = plan.cards
  expect(second?.name).toBe('Druhá')
  expect(plan.unplaced.map((piece) => piece.text)).toEqual(['• zbloudilý krok první karty'])
  expect(second?.problems.map((problem) => problem.code)).toContain('text-between')
})

test('a field given twice keeps the first text, the second one is unplaced and reported', () => {
  const plan = read(`Číslo aktivity: 1.1.1
Název: Kolo
Popis: První popis.
Zdroje: kraj
Zdroje: obce`)
  expect(plan.cards[0]?.fundingSources).toEqual(['kraj'])
  expect(plan.unplaced.map((piece) => piece.text)).toEqual(['obce'])
  expect(plan.cards[0]?.problems.map((problem) => problem.code)).toContain('repeated-field')
})

test('a field that the house does not know is unplaced, not a part of the field before', () => {
  const card = (number: string) => `Číslo aktivity: ${number}\nNázev: Sad\nPopis: Stromy.\nIndikátory: počet stromů ${number}`
  const plan = read([card('1.1.1'), card('1.1.2'), card('1.1.3')].join('\n'))
  expect(plan.cards.map((each) => each.description)).toEqual(['Stromy.', 'Stromy.', 'Stromy.'])
  expect(plan.unplaced).toHaveLength(3)
})

test.each([
  ['Karty 1.1.2 až 1.1.4 byly zrušeny.', ['1.1.2', '1.1.3', '1.1.4']],
  ['Aktivita 1.1.5 byla ukončena v roce 2030.', ['1.1.5']],
  ['Karty 1.1.2 a 1.1.3 jsou po skončení projektu zrušeny, jejich obsah převzaly jiné karty.', ['1.1.2', '1.1.3']],
])('the sentence «%s» cancels cards', (sentence, numbers) => {
  const plan = read(`Číslo aktivity: 1.1.1\nNázev: Most\n${rest('m')}\n\n${sentence}`)
  expect(plan.cards.filter((card) => card.status === 'cancelled').map((card) => card.number)).toEqual(numbers)
  expect(plan.furniture.filter((piece) => piece.kind === 'note').map((piece) => piece.text)).toEqual([sentence])
  expect(plan.cards[0]?.measures).toEqual(['krok m'])
})

test('a card merged into another one is written as the other numbers are', () => {
  const card = (number: string) => `Číslo aktivity: ${number}\nNázev: Dům\n${rest('d')}`
  const plan = read(`${card('A05-01')}\n\nKarta rozvojových aktivit A5-02 je sloučena s kartou A5-01\n\n${card('A05-03')}`)
  const merged = plan.cards.find((each) => each.number === 'A05-02')
  expect(merged).toMatchObject({ status: 'cancelled', relations: [{ kind: 'merged-into', to: 'A05-01' }] })
  expect(plan.problems.map((problem) => problem.code)).not.toContain('numbering-gap')
})

test('the contents before the cards are furniture, headings are taken where the cards are', () => {
  const plan = read(`Obsah
1 Rodiny ........ 3
1.1 Byty ........ 4
Oblast 1: Rodiny ........ 5

1 Rodiny
1.1 Byty
Číslo aktivity: 1.1.1
Název: Dům
${rest('d')}`)
  expect(plan.goals).toMatchObject([{ number: '1.1', name: 'Byty', area: 'Rodiny' }])
  expect(plan.furniture.filter((piece) => piece.kind === 'contents')).toHaveLength(3)
})

test('a goal that each card names in a field of its own is one goal', () => {
  const card = (number: string) => `Číslo aktivity: ${number}\nNázev: Dům\nCíl: 3.2 Teplo domova\n${rest('d')}`
  const plan = read(`${card('3.2.1')}\n\n${card('3.2.2')}`)
  expect(plan.goals).toMatchObject([{ number: '3.2', name: 'Teplo domova' }])
  expect(plan.cards.map((each) => each.goal)).toEqual(['3.2', '3.2'])
})

test('values printed above their labels are not given to the wrong fields', () => {
  const card = (number: string) => `${number}\nČíslo aktivity:\nPrádelna\nNázev aktivity:\nkraj\nZdroje financování:`
  const plan = read([card('1.1.1'), card('1.1.2'), card('1.1.3')].join('\n'))
  expect(plan.cards).toEqual([])
  expect(plan.problems.map((problem) => problem.code)).toContain('values-above-labels')
})
