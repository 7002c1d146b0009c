/**
 * Who may import whom, types included: the table of ARCHITECTURE.md. Imports point down only.
 * A folder may import itself and what stands behind it; everything else of ours is an error.
 */
const BELOW_ENGINE = ['money', 'calendar', 'problem'];
const BELOW_TEXT = ['engine', ...BELOW_ENGINE];
const BELOW_STATEMENT = ['text', ...BELOW_TEXT];
const BELOW_MATCHING = ['statement', ...BELOW_STATEMENT];
const BELOW_WORKBOOK = ['matching', ...BELOW_MATCHING];
const BELOW_APP = ['workbook', ...BELOW_WORKBOOK];
const APP_AND_BELOW = ['app', ...BELOW_APP];

const MAY_IMPORT = {
  problem: [],
  calendar: ['problem'],
  money: ['problem'],
  engine: BELOW_ENGINE,
  text: BELOW_TEXT, // of engine its types alone, see below
  statement: BELOW_STATEMENT,
  matching: BELOW_MATCHING,
  workbook: BELOW_WORKBOOK,
  app: BELOW_APP,
  excel: ['workbook', 'problem'],
  worker: APP_AND_BELOW,
  functions: ['text', ...BELOW_TEXT],
  commands: APP_AND_BELOW,
  taskpane: APP_AND_BELOW,
  entry: ['taskpane', 'commands', 'functions', 'worker', 'excel', ...APP_AND_BELOW],
  host: ['calendar'],
  workbench: ['host', 'excel', ...APP_AND_BELOW],
  cli: ['workbench', 'host', 'excel', ...APP_AND_BELOW], // it starts the workbench's server
};
const DEVELOPMENT = 'host|workbench|cli';
/** A package, found or not. */
const PACKAGE = (name) => [`(^|/)node_modules/${name}(/|$)`, `^${name}(/|$)`];

const only = (name, comment, pattern, folders) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${folders})/` },
  to: { path: pattern },
});

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, below]) => ({
      name: `${folder}-imports-down`,
      comment: `${folder} may import ${below.join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^(src|test|scripts)/', pathNot: `^src/(${[folder, ...below].join('|')})/` },
    })),
    {
      name: 'every-folder-has-a-rule',
      comment: 'A folder of src that is not in the table above may import nothing until it is.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')})/` },
      to: { path: '^src/' },
    },
    {
      name: 'text-knows-only-types-of-engine',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/engine/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-entry',
      severity: 'error',
      from: { path: '^(src|test|scripts)/', pathNot: '^(src/entry|test)/' },
      to: { path: '^src/entry/' },
    },
    {
      name: 'no-cycles',
      comment: 'A workbook knows its sheets and a sheet its workbook: types may go round, what runs may not.',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'decimal-only-in-money',
      'decimal.js reads, converts and rounds; amounts are integers.',
      PACKAGE('decimal\\.js'),
      'money',
    ),
    only(
      'react-only-in-the-pane',
      'Use cases know nothing of React.',
      PACKAGE('(react|react-dom|@fluentui)'),
      'taskpane|entry|workbench',
    ),
    only('univer-only-in-its-folder', 'The grid can be replaced.', PACKAGE('@univerjs'), 'workbench/univer'),
    only(
      'office-only-at-the-door',
      'Office.js is loaded by the page; the package serves host and command line.',
      PACKAGE('(@microsoft/office-js|@types/office-js|@types/office-runtime)'),
      'excel|entry|host|workbench|cli',
    ),
    {
      name: 'node-only-in-development',
      comment: 'The add-in runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${DEVELOPMENT})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-bundle-reaches-no-development-code',
      comment: 'However long the way from entry is.',
      severity: 'error',
      from: { path: '^src/entry/' },
      to: { path: `^src/(${DEVELOPMENT})/`, reachable: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that another one happens to bring along may be gone tomorrow.',
      severity: 'error',
      from: { path: '^(src|test|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^(src|test|scripts)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
