import type { Command } from 'commander';
import type { ServerDocument } from '../../documents';
import type { Select } from '../action';
import { done } from '../answer';
import { verb } from '../verb';

const VERBS = [
  ['start', "start this home's local Temporal server, if it does not run"],
  ['stop', 'stop it, if it runs'],
  ['status', 'whether it runs, and where'],
] as const;

/** `server start`, `server stop`, `server status`: each in any state. */
export function addServer(program: Command, select: Select): void {
  const group: Command = program.command('server').description("this home's local Temporal server").helpCommand(false);
  for (const [name, about] of VERBS) {
    verb(group, name, about).action(() => {
      select(async (shell) => {
        const document = await (await shell.client()).server[name]();
        return done(document, serverText(document));
      });
    });
  }
}

function serverText({ running, address, ui, pid, kind }: ServerDocument): string {
  if (!running)
    return kind === 'local' ? 'no local server runs for this home' : `the server at ${address} does not answer`;
  const process = pid === null ? '' : `, process ${pid}`;
  return `${kind} server at ${address}${process}${ui === null ? '' : `\nTemporal UI: ${ui}`}`;
}
