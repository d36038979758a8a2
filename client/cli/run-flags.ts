import type { Command } from 'commander';
import { BOUNDS } from '../run-file/bounds';
import { baseUrl } from './arguments/base-url';
import { modelId } from './arguments/model-id';
import { pathArguments } from './arguments/path-argument';
import { runName } from './arguments/run-name';
import { skillReferences } from './arguments/skill-reference';
import { wholeNumber } from './arguments/whole-number';

/** The flags that say which model is asked: of `run`, `preview` and `refine`. */
export function withModelFlags(command: Command): Command {
  return command
    .option('--model <id>', 'the model to ask, in place of models.default.model', modelId('--model'))
    .option('--base-url <url>', 'its server, anything that speaks the OpenAI chat API', baseUrl('--base-url'))
    .option('--in-flight <n>', 'calls in flight at most, for each model', wholeNumber('--in-flight', BOUNDS.inFlight));
}

/** The flags that go before the run file: of `run` and `preview`. */
export function withRunFlags(command: Command): Command {
  return withModelFlags(
    command
      .option('--seeds <paths...>', "files, folders and globs, in place of the file's", pathArguments('--seeds'))
      .option('--skills <list>', 'ids and skill files, with commas between them', skillReferences('--skills'))
      .option('--limit <n>', 'seeds taken by each skill', wholeNumber('--limit', BOUNDS.limit))
      .option('--seed <n>', 'the draw seed: the same one draws the same plan', wholeNumber('--seed', BOUNDS.drawSeed)),
  );
}

/** `--name` */
export function withName(command: Command, about: string): Command {
  return command.option('--name <name>', about, runName('--name'));
}
