/** `import { AgentInstruct } from 'agentinstruct'`: the library. */
export { UserError } from '../domain/errors';
export type { Environment } from '../services/environment';
export { readEnvironment } from '../services/environment';
export { AgentInstruct } from './agent-instruct';
export type * from './documents';
export type * from './port';
export { readRunFile } from './run-file/read-run-file';
export type { RunFile } from './run-file/run-file';
