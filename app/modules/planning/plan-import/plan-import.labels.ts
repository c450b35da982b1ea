// What the importer reports about a plan, and how it says so.
export const planProblemTexts = {
  'wrong-section': 'Paragraf neodpovídá názvu sociální služby.',
  placeholder: 'Místo obsahu stojí zástupný text.',
  'misplaced-content': 'Obsah pole patří podle všeho do jiného pole.',
  'missing-field': 'Pole není vyplněno.',
  'numbering-gap': 'V číslování chybí číslo a dokument to nevysvětluje.',
  'duplicate-number': 'Číslo má více karet.',
  'missing-number': 'Karta nemá číslo.',
  'goal-mismatch': 'Číslo karty neodpovídá cíli, pod kterým karta stojí.',
  'goal-without-heading': 'Cíl je známý jen z čísel karet, nadpis cíle v dokumentu není.',
  unfinished: 'Karta není dokončená.',
  'repeated-field': 'Pole je u karty uvedeno dvakrát, druhý text zůstal nezařazený.',
  'displaced-text': 'Text karty byl vytištěn až za začátkem další karty, zařadili jsme ho zpět.',
  'text-between': 'Uvnitř karty stojí text, který nešlo bezpečně zařadit.',
  'unknown-relation': 'Karta odkazuje na číslo, které v dokumentu není.',
  'unplaced-text': 'Část textu se nepodařilo zařadit.',
  'values-above-labels':
    'Hodnoty stojí v textu nad svými popisky, takže je nelze bezpečně rozdělit. Nahrajte původní dokument Word nebo PDF.',
  'no-cards': 'V dokumentu jsme nenašli žádnou kartu aktivity.',
  'empty-document': 'Dokument neobsahuje žádný text.',
} as const

export type PlanProblemCode = keyof typeof planProblemTexts
