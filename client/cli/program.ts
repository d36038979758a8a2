import { Command } from 'commander';
import type { Select } from './action';
import { addDelete } from './verbs/delete';
import { addDoctor } from './verbs/doctor';
import { addEstimate } from './verbs/estimate';
import { addExport } from './verbs/export';
import { addFailures } from './verbs/failures';
import { addInit } from './verbs/init';
import { addInspect } from './verbs/inspect';
import { addLimits } from './verbs/limits';
import { addPause } from './verbs/pause';
import { addPreview } from './verbs/preview';
import { addRefine } from './verbs/refine';
import { addResume } from './verbs/resume';
import { addRetry } from './verbs/retry';
import { addRun } from './verbs/run';
import { addSeeds } from './verbs/seeds';
import { addServer } from './verbs/server';
import { addSkills } from './verbs/skills';
import { addStatus } from './verbs/status';
import { addStop } from './verbs/stop';
import { addWorker } from './verbs/worker';

const VERBS = [
  addInit,
  addRun,
  addPreview,
  addEstimate,
  addStatus,
  addPause,
  addResume,
  addStop,
  addLimits,
  addFailures,
  addRetry,
  addRefine,
  addInspect,
  addExport,
  addSeeds,
  addSkills,
  addDelete,
  addServer,
  addWorker,
  addDoctor,
];

/** All verbs. Parsing selects an action or throws; it never writes or exits by itself but through `write`. */
export function program(version: string, select: Select, write: (help: string) => void): Command {
  const root = new Command('agentinstruct')
    .description('Instruction data from raw documents and code, made by agents as durable Temporal workflows')
    .version(version, '--version', 'print the version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => {} });
  for (const add of VERBS) add(root, select);
  return root;
}
