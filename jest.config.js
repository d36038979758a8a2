/** One configuration, five projects: `jest --selectProjects unit` runs in seconds and needs no server. */
const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|mjs|js)$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!(hyparquet|hyparquet-writer)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.agentinstruct/'],
};

/** Workflow tests share one real Temporal server. */
const engine = {
  globalSetup: '<rootDir>/tests/support/engine-setup.ts',
  globalTeardown: '<rootDir>/tests/support/engine-teardown.ts',
};

module.exports = {
  testTimeout: 60_000,
  projects: ['unit', 'contract', 'workflows', 'e2e', 'limits'].map((name) => ({
    ...shared,
    ...(name === 'workflows' ? engine : {}),
    displayName: name,
    testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  })),
};
