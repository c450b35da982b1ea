import type { z } from 'zod'
import type { AttributeField, Attributes } from './attribute-field.ts'
import {
  ageGroupAttributes,
  capacityUnitAttributes,
  fundingPurposes,
  fundingSourceAttributes,
  serviceFormAttributes,
  serviceKinds,
  serviceTypeAttributes,
  situationAttributes,
  targetGroupAttributes,
  unitWorlds,
} from './attributes.schema.ts'
import { codeListKeys, type CodeListKey } from './code-list-keys.ts'

export type CodeList = {
  key: CodeListKey
  /** In addresses. */
  path: string
  name: string
  /** What a row is: «Přidat: druh služby». */
  rowName: string
  describes: string
  fields: readonly AttributeField[]
  attributes: z.ZodType<Attributes>
  /** Rows stand in the order of codes, or of names. */
  order: 'code' | 'name'
}

const rpssCode: AttributeField = {
  aside: true,
  key: 'rpssCode',
  label: 'Kód v registru (RPSS)',
  kind: 'text',
  hint: 'Například DruhSocialniSluzby/4. Neznáte-li jej, nechte prázdné.',
}
const note: AttributeField = { aside: true, key: 'note', label: 'Poznámka', kind: 'text' }

const lists: Record<CodeListKey, Omit<CodeList, 'key'>> = {
  'service-types': {
    path: 'druhy-sluzeb',
    name: 'Druhy sociálních služeb',
    rowName: 'druh služby',
    describes: 'Druhy služeb podle zákona č. 108/2006 Sb. s formami a jednotkami, ve kterých se počítá síť.',
    fields: [
      { key: 'section', label: 'Paragraf', kind: 'text', hint: 'Bez značky §, například 60a.' },
      { key: 'kind', label: 'Skupina', kind: 'choice', options: serviceKinds },
      { key: 'forms', label: 'Formy', kind: 'codes', list: 'service-forms' },
      {
        key: 'networkUnits',
        label: 'Jednotky sítě',
        kind: 'codes',
        list: 'capacity-units',
        where: { key: 'world', value: 'network' },
      },
      {
        aside: true,
        key: 'registeredUnits',
        label: 'Jednotky v registru',
        kind: 'codes',
        list: 'capacity-units',
        where: { key: 'world', value: 'registered' },
      },
      rpssCode,
      note,
    ],
    attributes: serviceTypeAttributes,
    order: 'code',
  },
  'service-forms': {
    path: 'formy-sluzeb',
    name: 'Formy služeb',
    rowName: 'formu služby',
    describes: 'Jak se služba poskytuje: v zařízení s pobytem, docházkou, nebo tam, kde člověk žije.',
    fields: [rpssCode],
    attributes: serviceFormAttributes,
    order: 'name',
  },
  'capacity-units': {
    path: 'jednotky-kapacity',
    name: 'Jednotky kapacity',
    rowName: 'jednotku kapacity',
    describes: 'V registru se počítají klienti a lůžka, v síti a financování úvazky a lůžka. Nesčítají se dohromady.',
    fields: [
      { key: 'world', label: 'Kde se používá', kind: 'choice', options: unitWorlds },
      { key: 'abbreviation', label: 'Zkratka', kind: 'text' },
    ],
    attributes: capacityUnitAttributes,
    order: 'code',
  },
  'target-groups': {
    path: 'cilove-skupiny',
    name: 'Cílové skupiny',
    rowName: 'cílovou skupinu',
    describes: 'Komu služba slouží. Podskupiny kraje patří vždy do některé úřední skupiny.',
    fields: [
      {
        key: 'parent',
        label: 'Podskupina skupiny',
        kind: 'codes',
        list: 'target-groups',
        single: true,
        hint: 'Kód úřední skupiny; u úředních skupin nechte prázdné.',
      },
      rpssCode,
    ],
    attributes: targetGroupAttributes,
    order: 'code',
  },
  'age-groups': {
    path: 'vekove-skupiny',
    name: 'Věkové skupiny',
    rowName: 'věkovou skupinu',
    describes: 'Věk lidí, kterým je služba určena.',
    fields: [
      { key: 'fromAge', label: 'Věk od', kind: 'integer' },
      { key: 'toAge', label: 'Věk do', kind: 'integer' },
    ],
    attributes: ageGroupAttributes,
    order: 'code',
  },
  'funding-sources': {
    path: 'zdroje-financovani',
    name: 'Zdroje financování',
    rowName: 'zdroj financování',
    describes: 'Odkud mají služby a aktivity peníze a které z nich se počítají do vyrovnávací platby.',
    fields: [
      { key: 'isPublic', label: 'Veřejný zdroj', kind: 'yes-no' },
      { key: 'countsIntoCompensation', label: 'Počítá se do vyrovnávací platby', kind: 'yes-no' },
      { key: 'purposes', label: 'Na jaké činnosti', kind: 'choices', options: fundingPurposes },
      {
        key: 'alsoCalled',
        label: 'Jiné názvy',
        kind: 'words',
        hint: 'Jak se zdroj jmenuje v dokumentech; názvy oddělte svislou čarou.',
      },
    ],
    attributes: fundingSourceAttributes,
    order: 'name',
  },
  situations: {
    path: 'situace',
    name: 'Životní situace',
    rowName: 'situaci',
    describes: 'S čím lidé přicházejí a které druhy služeb jim pomohou.',
    fields: [
      {
        key: 'serviceTypes',
        label: 'Pomohou druhy služeb',
        kind: 'codes',
        list: 'service-types',
        detail: 'service-forms',
        hint: 'Kódy druhů služeb oddělené svislou čarou; jen některá forma se píše za dvojtečku, například 39|44:ter.',
      },
      note,
    ],
    attributes: situationAttributes,
    order: 'code',
  },
}

export const codeLists: readonly CodeList[] = codeListKeys.map((key) => ({ key, ...lists[key] }))

export const getCodeList = (key: CodeListKey): CodeList => ({ key, ...lists[key] })

/** By the word in the address. */
export const findCodeListByPath = (path: string): CodeList | undefined => codeLists.find((list) => list.path === path)
