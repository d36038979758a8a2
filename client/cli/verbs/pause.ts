import type { Command } from 'commander';
import type { Select } from '../action';
import { done } from '../answer';
import { runName } from '../arguments/run-name';
import { runText } from '../text/run-text';
import { verb } from '../verb';

/** `pause NAME`: sends nothing for a live run until it is resumed; needs a worker that answers. */
export function addPause(program: Command, select: Select): void {
  verb(program, 'pause', 'send nothing more for a live run; calls in flight finish, flows wait where they stand')
    .argument('<name>', 'the run', runName('NAME'))
    .action((name: string) => {
      select(async (shell) => {
        const document = await (await shell.client()).pause(name);
        return done(document, runText(document));
      });
    });
}
