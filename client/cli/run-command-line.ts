import { CommanderError } from 'commander';
import { UserError } from '../../domain/errors';
import type { Action } from './action';
import type { Answer } from './answer';
import { describeError } from './describe-error';
import { EXIT } from './exit-code';
import { printable } from './printable';
import { program } from './program';
import type { Shell } from './shell';

/**
 * Runs one command line, without the program's name, and resolves with its exit code (design §9), also after an error.
 * With `--json` exactly one document goes to standard output. Rejects only when standard output cannot be written.
 */
export async function runCommandLine(argv: readonly string[], version: string, shell: Shell): Promise<number> {
  const json = asksForJson(argv);
  const parsed = parse(argv, version);
  if (parsed.kind === 'help') {
    await shell.print(parsed.text);
    return EXIT.done;
  }
  const answer = parsed.kind === 'error' ? describeError(parsed.error) : await perform(parsed.action, shell);
  return tell(answer, json, shell);
}

type Parsed = { kind: 'action'; action: Action } | { kind: 'help'; text: string } | { kind: 'error'; error: unknown };

function parse(argv: readonly string[], version: string): Parsed {
  const selected: Action[] = [];
  const written: string[] = [];
  try {
    program(
      version,
      (action) => selected.push(action),
      (text) => written.push(text),
    ).parse(argv, { from: 'user' });
  } catch (error) {
    return afterThrow(error, written.join(''));
  }
  const [action] = selected;
  return action === undefined ? { kind: 'error', error: new Error('no verb was run') } : { kind: 'action', action };
}

/** Commander throws to end, also after help and version: written because asked for, or because a verb is missing. */
function afterThrow(error: unknown, written: string): Parsed {
  if (!(error instanceof CommanderError) || written === '') return { kind: 'error', error };
  if (error.exitCode === 0) return { kind: 'help', text: written };
  return { kind: 'error', error: new UserError(`a verb is missing\n\n${written.trimEnd()}`) };
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? argv.length : end).includes('--json');
}

async function perform(action: Action, shell: Shell): Promise<Answer> {
  try {
    return await action(shell);
  } catch (error) {
    return describeError(error);
  }
}

async function tell({ document, text, exitCode }: Answer, json: boolean, shell: Shell): Promise<number> {
  if (json) await shell.print(`${JSON.stringify(document, null, 2)}\n`);
  else if ('error' in document) shell.say(printable(text));
  else await shell.print(`${printable(text)}\n`);
  return exitCode;
}
