/** The import rule of ARCHITECTURE.md, stated once: the folder says where code runs and what it may know. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'a circle of files cannot be read from either end',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'the vocabulary knows nobody but zod, the generator of its draws and the interpreter of JSON Schemas',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '^(node_modules/)?(zod|pure-rand|@cfworker/json-schema)/'] },
    },
    {
      name: 'workflow-code-stays-deterministic',
      severity: 'error',
      from: { path: '^(workflows|domain)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-know-types-and-domain',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: ['^workflows/', '^domain/', '^node_modules/@temporalio/workflow'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-know-domain',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^(activities|workflows|workers|client|tests)/' },
    },
    {
      name: 'activities-know-services',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^(workflows|workers|client|tests)/' },
    },
    {
      name: 'workers-compose',
      severity: 'error',
      from: { path: '^workers/' },
      to: { path: '^(workflows|client|tests)/' },
    },
    {
      name: 'client-sees-workflows-as-types',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(workflows|activities|tests)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-knows-the-bench',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/' },
    },
    {
      name: 'nothing-ships-what-tests-need',
      severity: 'error',
      from: { path: '^(domain|workflows|activities|services|workers|client)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.*/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
