import type { Command } from 'commander';
import type { PreviewDocument } from '../../documents';
import type { RunFlags } from '../../run-file/with-flags';
import type { Select } from '../action';
import { done } from '../answer';
import { pathArgument } from '../arguments/path-argument';
import { chosenRunFile, DEFAULT_RUN_FILE } from '../chosen-run-file';
import { withRunFlags } from '../run-flags';
import { counted, dollars } from '../text/amounts';
import { verb } from '../verb';

/** `preview [FILE]`: one seed through every stage, with each prompt and answer. */
export function addPreview(program: Command, select: Select): void {
  const command = verb(program, 'preview', 'one seed through every stage, prompts and answers printed').argument(
    '[file]',
    `the run file (default: ${DEFAULT_RUN_FILE})`,
    pathArgument('FILE'),
  );
  withRunFlags(command).action((path: string | undefined, flags: RunFlags) => {
    select(async (shell) => {
      const file = await chosenRunFile(path, flags, shell.cwd);
      const document = await (await shell.client()).preview(file);
      return done(document, previewText(document));
    });
  });
}

function previewText({ seed, stages, samples, tokens, usd }: PreviewDocument): string {
  const steps = stages.flatMap(({ skill, stage, agent, outcome, prompt, answer }) => [
    `=== ${skill} · ${stage}${agent === null ? '' : ` · ${agent}`} · ${outcome}`,
    `--- prompt\n${prompt}`,
    `--- answer\n${answer}`,
  ]);
  return [
    `=== seed ${seed.id} · ${seed.title} (${seed.source})\n${seed.text}`,
    ...steps,
    `=== ${counted(samples.length, 'sample')}, ${counted(stages.length, 'call')}, ${tokens.input} tokens in, ${tokens.output} out; ${dollars(usd)}`,
  ].join('\n\n');
}
