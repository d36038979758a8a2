import { readFileSync } from 'node:fs';
import { workflowBundle } from '../../../workers/workflow-bundle';

describe('the workflow bundle', () => {
  it('holds neither zod nor Node: it would be three times as large, or break in the sandbox', () => {
    const code = readFileSync(workflowBundle().codePath, 'utf8');
    expect(code).not.toMatch(/node_modules\/zod\//);
    expect(code).not.toMatch(/external "node:/);
  });
});
