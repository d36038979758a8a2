import type { Command } from 'commander';
import type { LimitsChange } from '../../../domain/limits';
import { BOUNDS } from '../../run-file/bounds';
import type { Select } from '../action';
import { done } from '../answer';
import { dollarAmount } from '../arguments/dollar-amount';
import { runName } from '../arguments/run-name';
import { wholeNumber } from '../arguments/whole-number';
import { runText } from '../text/run-text';
import { verb } from '../verb';

/** `limits NAME`: changes limits of a live run; needs a worker that answers. */
export function addLimits(program: Command, select: Select): void {
  const command = verb(program, 'limits', 'change limits of a live run, until it is launched anew')
    .argument('<name>', 'the run', runName('NAME'))
    .option('--model <name>', "which of the run file's models the limits are for (default: default)")
    .option('--in-flight <n>', 'calls in flight', wholeNumber('--in-flight', BOUNDS.inFlight))
    .option('--rpm <n>', 'requests in any 60 seconds, over all workers', wholeNumber('--rpm', BOUNDS.rpm))
    .option('--tpm <n>', 'tokens in any 60 seconds, in and out together', wholeNumber('--tpm', BOUNDS.tpm))
    .option('--budget <usd>', 'dollars that the run may spend in all', dollarAmount('--budget'))
    .option('--window <n>', 'skill flows open at once', wholeNumber('--window', BOUNDS.window))
    .action((name: string, { model, inFlight, rpm, tpm, budget, window }: LimitsChange) => {
      if ([inFlight, rpm, tpm, budget, window].every((limit) => limit === undefined))
        command.error("error: a limit is missing: '--in-flight', '--rpm', '--tpm', '--budget' or '--window'");
      select(async (shell) => {
        const document = await (await shell.client()).limits(
          name,
          given({ model, inFlight, rpm, tpm, budget, window }),
        );
        return done(document, runText(document));
      });
    });
}

/** Without what was not given: an absent limit stays as it is. */
function given(flags: Record<keyof LimitsChange, string | number | undefined>): LimitsChange {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}
