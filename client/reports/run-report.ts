import { modelOf } from '../../domain/role-model';
import type { RunRecord } from '../../domain/run';
import type { Sample } from '../../domain/sample';
import type { Store } from '../../services/store/store';
import type { ReportDocument } from '../documents';
import { reasonsOf } from './reasons';

/** As many samples are looked through for one worth showing. */
const LOOKED_AT = 200;

/** What a run made by task, what it rejected by reason, and one sample to look at. */
export async function runReport(store: Store, { name, definition }: RunRecord): Promise<ReportDocument> {
  const { samples } = store;
  return {
    tasks: await samples.byTask(name),
    reasons: await reasonsOf(store, name),
    example: await exampleOf(samples.stream(name)),
    embedded: modelOf(definition, 'teacher').settings.provider === 'embedded',
  };
}

/** Kept before rejected, refined before seed instructions; the smallest id among equals. */
async function exampleOf(samples: AsyncIterable<Sample>): Promise<string | null> {
  const seen: Sample[] = [];
  for await (const sample of samples) if (seen.push(sample) === LOOKED_AT) break;
  const worth = ({ metadata }: Sample) => (metadata.verdict === 'kept' ? 2 : 0) + (metadata.round > 0 ? 1 : 0);
  const [best] = seen.toSorted((a, b) => worth(b) - worth(a));
  return best?.id ?? null;
}
