import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const DATE = {
  name: 'Date',
  message: 'Only src/calendar knows Date: days are PlainDate, so that no time zone shifts them.',
};
const OFFICE_NAMES = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
const message = 'Only src/excel and src/entry speak to Office; others go through the Workbook interface.';
const OFFICE = OFFICE_NAMES.map((name) => ({ name, message }));
/** `Excel.Range` as a type is no use of a global to ESLint. */
const OFFICE_TYPES = {
  selector: `TSQualifiedName > Identifier.left[name=/^(${OFFICE_NAMES.join('|')})$/]`,
  message,
};

/** The plugin brings a parser and rules for TypeScript along; there must be one of each, and typescript-eslint is newer. */
const officeRecommended = officeAddins.configs.recommended.map(({ plugins, languageOptions, ...rest }) => ({
  ...rest,
  ...(plugins && {
    plugins: Object.fromEntries(Object.entries(plugins).filter(([name]) => name !== '@typescript-eslint')),
  }),
  ...(languageOptions && {
    languageOptions: { ...languageOptions, ecmaVersion: 'latest', parser: tseslint.parser },
  }),
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  ...officeRecommended,
  {
    rules: {
      'prettier/prettier': 'off', // `npm run prettier` formats; a line's length is no error
      'no-undef': 'off', // the compiler knows better
      'no-control-regex': 'off', // XML has something to say about control characters
      'no-unused-vars': 'off', // the rule below knows types
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'off', // the pane hands an unknown error on to its boundary
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'no-restricted-globals': ['error', DATE, ...OFFICE],
      'no-restricted-syntax': ['error', OFFICE_TYPES],
    },
  },
  { files: ['src/calendar/**'], rules: { 'no-restricted-globals': ['error', ...OFFICE] } },
  {
    files: ['src/excel/**', 'src/entry/**'],
    rules: { 'no-restricted-globals': ['error', DATE], 'no-restricted-syntax': 'off' },
  },
  // Development only: they answer for Office, and they have clocks.
  {
    files: ['src/host/**', 'src/cli/**', 'src/workbench/**'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    // What Office needs to see in a batch is needed where batches are written.
    files: ['**/*'],
    ignores: ['src/excel/**'],
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'off']),
    ),
  },
  {
    files: ['**/*.{js,cjs}', 'test/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
