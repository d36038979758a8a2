import type { Command } from 'commander';
import type { Select } from '../action';
import { done } from '../answer';
import { runName } from '../arguments/run-name';
import { runText } from '../text/run-text';
import { verb } from '../verb';

/** `resume NAME`: goes on with a paused run; needs a worker that answers. */
export function addResume(program: Command, select: Select): void {
  verb(program, 'resume', 'go on with a paused run')
    .argument('<name>', 'the run', runName('NAME'))
    .action((name: string) => {
      select(async (shell) => {
        const document = await (await shell.client()).resume(name);
        return done(document, runText(document));
      });
    });
}
