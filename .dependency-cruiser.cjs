/**
 * The floors of `src/`, from the ground up. A file may import from its own folder and from lower floors; folders that
 * share a floor stand beside each other and know nothing of one another. The rules below are made from this list, so
 * a new folder is one word here. Files that lie in `src/` itself are the top floor, where everything is put together.
 */
const floors = [
  ['contract'],
  ['language'],
  ['common', 'config'],
  ['i18n'],
  ['database'],
  ['activity'],
  ['identity'],
  ['organisations'],
  ['gates', 'calendar'],
  ['files'],
  ['channels'],
  ['topics', 'terms'],
  ['names', 'phrases'],
  ['messages'],
  ['receipts'],
  ['issues'],
  ['meetings'],
  ['minutes'],
  ['agenda', 'reminders'],
  ['documents'],
  ['memory', 'desk'],
  ['search', 'translation'],
  ['realtime', 'start'],
  ['health', 'api-docs', 'backups'],
  ['demo'],
];

const any = (folders) => `^src/(${folders.join('|')})/`;

const forbidden = floors.flatMap((floor, level) =>
  floor.map((folder) => ({
    name: `${folder}-looks-down-only`,
    severity: 'error',
    from: { path: any([folder]) },
    to: { path: '^src/', pathNot: any([folder, ...floors.slice(0, level).flat()]) },
  })),
);

module.exports = {
  forbidden: [
    ...forbidden,
    {
      name: 'every-folder-stands-on-a-floor',
      comment: 'Name the new folder in the list of floors.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: any(floors.flat()) },
      to: {},
    },
    {
      name: 'no-circles',
      comment: 'Types may refer to each other; decorated classes that wait for each other do not load.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contract-knows-only-zod',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { pathNot: ['^src/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'language-is-pure',
      comment: 'It runs in the browser as well: types of the contract and nothing else.',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { pathNot: ['^src/language/', '^src/contract/'] },
    },
    {
      name: 'language-takes-types-of-the-contract',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-browser-knows-contract-and-language',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/(contract|language)/' },
    },
    {
      name: 'the-browser-takes-types-of-the-contract',
      comment: 'zod would cost every visitor 25 KB; audiences, grades, packing, permissions and limits are free of it.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^src/contract/',
        pathNot: '^src/contract/(audiences|grades|packed|permissions|limits)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-server-knows-no-screen',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(web|test|bench|scripts)/' },
    },
    { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json'],
    },
  },
};
