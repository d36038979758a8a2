import type { Command } from 'commander';
import type { FailuresDocument } from '../../documents';
import type { Select } from '../action';
import { done } from '../answer';
import { runName } from '../arguments/run-name';
import { dollars } from '../text/amounts';
import { table } from '../text/table';
import { verb } from '../verb';

/** `failures NAME`: the ledger by reason, most first. */
export function addFailures(program: Command, select: Select): void {
  verb(program, 'failures', 'calls and flows that made nothing, by reason, with what they cost')
    .argument('<name>', 'the run', runName('NAME'))
    .action((name: string) => {
      select(async (shell) => {
        const document = await (await shell.client()).failures(name);
        return done(document, failuresText(document));
      });
    });
}

function failuresText({ groups }: FailuresDocument): string {
  if (groups.length === 0) return 'nothing failed';
  return table(
    ['count', 'cost', 'reason', 'example'],
    groups.map(({ count, usd, reason, example }) => [count, dollars(usd), reason, example]),
  );
}
