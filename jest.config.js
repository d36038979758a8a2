/** One configuration, four projects: `jest --selectProjects unit` runs in seconds and needs no server. */
const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|mjs|js)$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!(hyparquet|hyparquet-writer)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.agentinstruct/'],
};

module.exports = {
  testTimeout: 60_000,
  projects: ['unit', 'contract', 'workflows', 'e2e'].map((name) => ({
    ...shared,
    displayName: name,
    testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  })),
};
