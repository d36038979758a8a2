import type { Command } from 'commander';
import type { InspectDocument, LineageStep } from '../../documents';
import type { Select } from '../action';
import { done } from '../answer';
import { sampleId } from '../arguments/sample-id';
import { counted, dollars } from '../text/amounts';
import { verb } from '../verb';

/** `inspect ID`: a sample's whole line back to its seed. */
export function addInspect(program: Command, select: Select): void {
  verb(program, 'inspect', "a sample's whole line back to its seed, with each call's prompt, answer and price")
    .argument('<id>', "the sample's id", sampleId('ID'))
    .action((id: string) => {
      select(async (shell) => {
        const document = await (await shell.client()).inspect(id);
        return done(document, inspectText(document));
      });
    });
}

function inspectText({ sample, lineage, cost, workflow }: InspectDocument): string {
  return [
    ...lineage.flatMap(stepText),
    `=== sample\n${JSON.stringify(sample, null, 2)}`,
    `cost: ${counted(cost.calls, 'call')}, ${cost.tokens.input} tokens in, ${cost.tokens.output} out; ${dollars(cost.usd)}`,
    `workflow: ${workflow.id}${workflow.url === null ? '' : `\nTemporal UI: ${workflow.url}`}`,
  ].join('\n\n');
}

function stepText({ kind, id, agent, title, text, calls }: LineageStep): string[] {
  return [
    `=== ${kind} ${id}${agent === null ? '' : ` · ${agent}`}${title === '' ? '' : ` · ${title}`}\n${text}`,
    ...calls.map(
      ({ key, model, prompt, answer, inputTokens, outputTokens, usd }) =>
        `--- call ${key} · ${model} · ${inputTokens} tokens in, ${outputTokens} out · ${dollars(usd)}\n${prompt}\n--- answer\n${answer}`,
    ),
  ];
}
