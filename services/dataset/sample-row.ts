import { inOpenAiForm } from '../../domain/message';
import type { Role } from '../../domain/model-settings';
import type { Sample, SampleMetadata } from '../../domain/sample';

/** A row of the native format (design §9): every key is in all rows and has one type; absent is null. */
export type SampleRow = Omit<Sample, 'metadata' | 'messages'> & {
  /** In OpenAI's form. */
  messages: object[];
  metadata: Omit<SampleMetadata, 'models'> & { models: Record<Role, string | null> };
};

/** The sample with its keys in the order that all rows have. */
export function sampleRow({ id, skill, task, messages, tools, metadata }: Sample): SampleRow {
  return {
    id,
    skill,
    task,
    messages: messages.map(inOpenAiForm),
    tools,
    metadata: {
      seed: metadata.seed,
      source: metadata.source,
      transformation: metadata.transformation,
      goal: metadata.goal,
      round: metadata.round,
      parent: metadata.parent,
      unanswerable: metadata.unanswerable,
      answer: metadata.answer,
      checks: metadata.checks.map(({ name, result, detail }) => ({ name, result, detail })),
      judge: metadata.judge,
      verdict: metadata.verdict,
      reason: metadata.reason,
      models: modelsByRole(metadata.models),
      usage: { input: metadata.usage.input, output: metadata.usage.output, usd: metadata.usage.usd },
      workflow: metadata.workflow,
    },
  };
}

function modelsByRole(models: Record<string, string>): Record<Role, string | null> {
  const modelOf = (role: Role) => models[role] ?? null;
  return {
    transformer: modelOf('transformer'),
    author: modelOf('author'),
    suggester: modelOf('suggester'),
    editor: modelOf('editor'),
    teacher: modelOf('teacher'),
    simulator: modelOf('simulator'),
  };
}
