/** The door that browsers may use: lists, dated rows, checks of names and §§. */
export { attributeText, attributeWords, type Attributes, type AttributeValue } from './definitions/attribute-field.ts'
export { serviceKinds, type ServiceKind } from './definitions/attributes.schema.ts'
export { codeListKeys, isCodeListKey, type CodeListKey } from './definitions/code-list-keys.ts'
export { codeLists, getCodeList, type CodeList } from './definitions/code-lists.ts'
export {
  findServiceTypeByName,
  lintServiceType,
  serviceTypeProblemText,
  type NamedService,
  type ServiceTypeProblem,
  type ServiceTypeRow,
} from './lints/service-type-lint.rules.ts'
export { findCodeByWords } from './lints/find-code-by-words.rules.ts'
export type { CodeListsView, ServiceType } from './publication/codelists.view.ts'
export { codeStateOn, shownVersion, versionOn, type Code, type CodeVersion } from './rows/code.ts'
