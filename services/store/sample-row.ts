import { createHash } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Sample, Verdict } from '../../domain/sample';
import { packJson, unpackJson } from './packed-json';
import type { SampleTable } from './schema';

/** 96 bits: a million samples do not meet by chance. */
const HASH_CHARACTERS = 24;

export function toSampleRow(run: string, sample: Sample): Insertable<SampleTable> {
  const { id, skill, task, messages, metadata } = sample;
  return {
    run,
    id,
    skill,
    task,
    ...verdictColumns(metadata.verdict, metadata.reason),
    unanswerable: metadata.unanswerable ? 1 : 0,
    hash: createHash('sha256').update(JSON.stringify(messages)).digest('hex').slice(0, HASH_CHARACTERS),
    body: packJson(sample),
  };
}

/** `rule` is what stands before the reason's first colon: the name of the check or of the quality rule. */
export function verdictColumns(
  verdict: Verdict,
  reason: string | null,
): Pick<Insertable<SampleTable>, 'verdict' | 'reason' | 'rule'> {
  return { verdict, reason, rule: reason?.split(':', 1)[0]?.trim() ?? null };
}

/** The sample as it was made, with the verdict as it stands now. */
export function toSample({
  body,
  verdict,
  reason,
}: Pick<Selectable<SampleTable>, 'body' | 'verdict' | 'reason'>): Sample {
  const sample = unpackJson<Sample>(body);
  return { ...sample, metadata: { ...sample.metadata, verdict, reason } };
}
