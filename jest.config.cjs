/** Unit, rule and host tests. A file that renders the pane asks for jsdom in its first line. */
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testTimeout: 60_000, // a loaded machine is slow, not wrong
  maxWorkers: '100%', // Jest leaves one core idle: of two that is half of the machine
  workerIdleMemoryLimit: '1GB',
  setupFiles: ['<rootDir>/test/setup/properties.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/patience.cjs'],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};
