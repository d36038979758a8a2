import { inOpenAiForm, type Message } from '../../domain/message';
import type { Sample } from '../../domain/sample';
import type { ExportFormat } from './export-format';
import { jsonText } from './json-text';
import type { Placement } from './placement';
import { sampleRow } from './sample-row';

/** The split of each skill in the public release; null where it has none. */
export type Splits = ReadonlyMap<string, string | null>;

/** The place of one sample in each format. */
export const PLACE_SAMPLE: Record<ExportFormat, (sample: Sample, splits: Splits) => Placement> = {
  jsonl: (sample) => placed(sample, `${sample.skill}.jsonl`, jsonText(sampleRow(sample))),
  openai: (sample) => placed(sample, `${sample.skill}.openai.jsonl`, jsonText(chatRow(sample))),
  orca: (sample, splits) => {
    const split = splits.get(sample.skill) ?? null;
    if (split === null) return { skill: sample.skill, left: 'the public release has no split for this skill' };
    return placed(sample, orcaFile(split), jsonText(withSystemTurn(sample.messages)));
  },
};

/** The names of all files that a run with these skills can write, so that those of an earlier export can be told. */
export const FILES_OF_RUN: Record<ExportFormat, (splits: Splits) => string[]> = {
  jsonl: (splits) => [...splits.keys()].map((skill) => `${skill}.jsonl`),
  openai: (splits) => [...splits.keys()].map((skill) => `${skill}.openai.jsonl`),
  orca: (splits) => [...splits.values()].filter((split) => split !== null).map(orcaFile),
};

function placed({ messages, skill }: Sample, file: string, text: string): Placement {
  const empty = messages.some(({ content, tool_calls }) => content.trim() === '' && tool_calls === undefined);
  return empty ? { skill, left: 'a message is empty' } : { file, text };
}

function chatRow({ messages, tools }: Sample): object {
  const chat = { messages: messages.map(inOpenAiForm) };
  return tools === null ? chat : { ...chat, tools: JSON.parse(tools) };
}

/** The release starts every conversation with a system turn, empty as a rule. */
function withSystemTurn(messages: readonly Message[]): object[] {
  const turns = messages.map(inOpenAiForm);
  return messages[0]?.role === 'system' ? turns : [{ role: 'system', content: '' }, ...turns];
}

function orcaFile(split: string): string {
  return `${split}-00000-of-00001.parquet`;
}
