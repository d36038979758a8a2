import { join, relative } from 'node:path';
import type { AgentInstruct } from '../agent-instruct';
import { runText } from '../cli/text/run-text';
import { table } from '../cli/text/table';
import type { InspectDocument, RunDocument } from '../documents';

const PREVIEW_CHARACTERS = 160;

/** What a person sees when the demo has ended: where the dataset is, what came of it, and one sample with its line. */
export async function demoText(library: AgentInstruct, run: RunDocument, home: string): Promise<string> {
  const directory = join(home, 'datasets', run.name);
  const { rows, files } = await library.exportRun({ name: run.name, directory, format: 'jsonl', all: true });
  const { tasks, example, embedded } = await library.report(run.name);
  return [
    runText(run),
    table(
      ['skill', 'task', 'made', 'kept', 'rejected'],
      tasks.map(({ skill, task, kept, rejected }) => [skill, task, kept + rejected, kept, rejected]),
    ),
    example === null ? '' : lineText(await library.inspect(example)),
    embedded ? SMALL_MODEL : '',
    `${rows} rows, kept and rejected (metadata.verdict), are in\n${files.map((file) => `  ${relative(process.cwd(), file)}`).join('\n')}`,
    run.ui === null ? '' : `Temporal UI: ${run.ui}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const SMALL_MODEL =
  'These samples were made by the embedded small model (135 million parameters). It proves that the machine runs, not what it can make:\n' +
  'for data worth training on set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, and type npm start again.';

function lineText({ sample, lineage, workflow }: InspectDocument): string {
  const steps = lineage.map(({ kind, agent, text }) => [kind, agent, preview(text)]);
  return `one sample, ${String(sample.id)}, and its line back to the seed (npx agentinstruct inspect ${String(sample.id)}):\n${table(['', 'agent', 'begins with'], steps)}\nits flow: ${workflow.url ?? workflow.id}`;
}

function preview(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, PREVIEW_CHARACTERS);
}
