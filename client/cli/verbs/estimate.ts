import type { Command } from 'commander';
import type { EstimateDocument, Range } from '../../documents';
import type { RunFlags } from '../../run-file/with-flags';
import type { Select } from '../action';
import { done } from '../answer';
import { pathArgument } from '../arguments/path-argument';
import { chosenRunFile, DEFAULT_RUN_FILE } from '../chosen-run-file';
import { withRunFlags } from '../run-flags';
import { counted, dollars, duration } from '../text/amounts';
import { table } from '../text/table';
import { verb } from '../verb';

const SECONDS_AN_HOUR = 3_600;

/** `estimate [FILE]`: calls, tokens, dollars and time as a range, by stage; sends nothing. */
export function addEstimate(program: Command, select: Select): void {
  const command = verb(
    program,
    'estimate',
    'calls, tokens, dollars and time of a run as a range, by stage, before anything is spent',
  ).argument('[file]', `the run file (default: ${DEFAULT_RUN_FILE})`, pathArgument('FILE'));
  withRunFlags(command).action((path: string | undefined, flags: RunFlags) => {
    select(async (shell) => {
      const file = await chosenRunFile(path, flags, shell.cwd);
      const document = await (await shell.client()).estimate(file, shell.say);
      return done(document, estimateText(document));
    });
  });
}

function estimateText({ flows, sampled, calls, tokens, usd, hours, stages }: EstimateDocument): string {
  const measured = stages.some((stage) => stage.measured > 0);
  return [
    table(
      ['skill', 'stage', 'model', 'calls', 'tokens in', 'tokens out', 'dollars', 'measured'],
      stages.map((stage) => [
        stage.skill,
        stage.stage,
        stage.model,
        numbers(stage.calls),
        numbers(stage.tokens.input),
        numbers(stage.tokens.output),
        money(stage.usd),
        stage.measured,
      ]),
    ),
    `${counted(flows, 'seed')}: ${numbers(calls)} calls, ${numbers(tokens)} tokens; ${money(usd)}; ${range(hours, (each) => duration(each * SECONDS_AN_HOUR))}`,
    `from the plans of ${counted(sampled, 'seed')}; ${measured ? 'lengths as earlier runs of this home measured them' : 'lengths are assumed: after "preview" they are measured'}`,
  ].join('\n');
}

function numbers(amount: Range): string {
  return range(amount, (each) => each.toLocaleString('en'));
}

function money(usd: Range | null): string {
  return usd === null ? dollars(null) : range(usd, dollars);
}

function range({ low, high }: Range, shown: (amount: number) => string): string {
  const [from, to] = [shown(low), shown(high)];
  return from === to ? from : `${from} to ${to}`;
}
