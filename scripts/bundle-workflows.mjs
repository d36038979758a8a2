// Bundles dist/workflows once at build time, so that a worker starts without webpack: `workflowBundle: { codePath }`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const path = (relative) => fileURLToPath(new URL(`../dist/${relative}`, import.meta.url));

const { code } = await bundleWorkflowCode({ workflowsPath: path('workflows/index.js') });
writeFileSync(path('workflow-bundle.js'), code);
