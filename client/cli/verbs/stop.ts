import type { Command } from 'commander';
import type { Select } from '../action';
import { done } from '../answer';
import { runName } from '../arguments/run-name';
import { runText } from '../text/run-text';
import { verb } from '../verb';

/** `stop NAME`: ends a run for good; nothing more is sent for it. */
export function addStop(program: Command, select: Select): void {
  verb(program, 'stop', 'end a run for good; calls in flight finish, what was made can be exported')
    .argument('<name>', 'the run', runName('NAME'))
    .action((name: string) => {
      select(async (shell) => {
        const document = await (await shell.client()).stop(name);
        return done(document, runText(document));
      });
    });
}
