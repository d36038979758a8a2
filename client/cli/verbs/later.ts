import type { Command } from 'commander';
import { UserError } from '../../../domain/errors';
import { comesLater, LONG_RUNS } from '../../../domain/later-release';
import type { Select } from '../action';
import { verb } from '../verb';

/** Verbs that we know and do not have yet, each with what does a part of it today. */
const LATER: Readonly<Record<string, string>> = {
  limits: 'stop the worker with Ctrl-C and go on with another --in-flight or --window',
  pause: 'Ctrl-C lets go of a run and loses nothing',
  resume: '"run" goes on with a run',
  retry: '"failures" shows what failed',
  delete: 'a home of its own (AGENTINSTRUCT_HOME) keeps runs apart',
};

/** The verbs of a later release: refused with a sentence, whatever follows them. */
export function addLaterVerbs(program: Command, _select: Select): void {
  for (const [name, meanwhile] of Object.entries(LATER)) {
    verb(program, name, `(comes with ${LONG_RUNS})`)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw new UserError(comesLater(`the verb "${name}"`, LONG_RUNS, meanwhile), name);
      });
  }
}
