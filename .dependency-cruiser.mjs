import { moduleMap } from './module-map.mjs'

const modules = '^app/modules'
const pure = String.raw`\.(rules|states|permissions|form|labels)\.ts$`
const test = String.raw`(\.(test|fixtures)\.tsx?$|^tests/)`

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-circles',
      'A circle hides who depends on whom.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'front-door-only',
      'Another room is entered through its index.ts or index.server.ts.',
      { path: `${modules}/([^/]+)/`, pathNot: test },
      { path: `${modules}/[^/]+/`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index(\\.server)?\\.ts$`] },
    ),
    forbid(
      'outside-through-doors',
      'Files outside the rooms enter them through their doors or their routes.',
      { path: '^(app/(layouts|cli|[^/]+\\.tsx?)|server|database|scripts|bench)', pathNot: test },
      { path: `${modules}/[^/]+/`, pathNot: `${modules}/[^/]+/(index(\\.server)?|routes)\\.ts$` },
    ),
    ...Object.entries(moduleMap).map(([name, allowed]) =>
      forbid(
        `module-map-${name}`,
        'The module map does not allow it; the map is changed by a decision (docs/decisions).',
        { path: `${modules}/${name}/`, pathNot: test },
        { path: `${modules}/`, pathNot: `${modules}/(${[name, ...allowed].join('|')})/` },
      ),
    ),
    forbid(
      'every-module-is-on-the-map',
      'Add the new room to module-map.mjs.',
      { path: `${modules}/(?!(${Object.keys(moduleMap).join('|')})/)` },
      {},
    ),
    forbid(
      'pure-files-stay-pure',
      'Rules take data in and give data out: no database, clock, React or server.',
      { path: `${modules}/.+${pure}` },
      { path: [String.raw`\.server\.ts$`, '^app/platform/', String.raw`\.tsx$`] },
    ),
    forbid(
      'pure-files-need-no-library',
      'Only zod, for the schemas of forms.',
      { path: `${modules}/.+${pure}` },
      { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], pathNot: '(^|/)node_modules/zod/' },
    ),
    forbid(
      'browser-door-stays-safe',
      'index.ts may be loaded in the browser.',
      { path: `${modules}/[^/]+/index\\.ts$` },
      { path: String.raw`\.server\.ts$` },
    ),
    forbid(
      'shared-knows-nobody',
      'shared is the floor.',
      { path: '^app/shared/', pathNot: test },
      { path: '^app/(modules|platform|ui)/' },
    ),
    forbid(
      'ui-knows-no-room',
      'ui draws values; it knows no case and no database.',
      { path: '^app/ui/', pathNot: test },
      { path: '^app/(modules|platform)/' },
    ),
    forbid(
      'platform-knows-no-room',
      'platform serves the rooms, not the other way round.',
      { path: '^app/platform/', pathNot: test },
      { path: '^app/(modules|ui)/' },
    ),
    forbid(
      'database-only-in-server-files',
      'Pages ask queries; they do not write SQL.',
      { path: modules, pathNot: [String.raw`\.server\.tsx?$`, test] },
      { path: '^app/platform/database/(?!keys)' },
    ),
    forbid(
      'no-test-code-in-production',
      'Fixtures are for tests.',
      { path: '^(app|server|database)/', pathNot: test },
      { path: test },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\+types|build|\\.react-router)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
