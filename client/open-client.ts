import type { Environment } from '../services/environment';
import { AgentInstruct } from './agent-instruct';
import type { Client } from './port';

/** What the command line works with. */
export async function openClient(environment: Environment): Promise<Client> {
  return new AgentInstruct(environment);
}
