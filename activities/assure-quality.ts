import { cancellationSignal } from '@temporalio/activity';
import type { RunActivities } from '../domain/contract/activities';
import { unanswerableWithin } from '../domain/unanswerable-cap';
import type { SampleStore, SampleVerdict } from '../services/store/store';
import type { Dependencies } from './dependencies';

const DUPLICATE = 'duplicate';
const OVER_CAP = 'unanswerable-cap';

/** Verdicts are written in pages: a million are never held at once. */
const PAGE = 500;

/**
 * The quality pass over a whole run (design §2): in order of ids, exact duplicates and unanswerable samples over the
 * skill's cap are rejected with that reason; nothing is removed. Starts from scratch each time, so it can be repeated.
 */
export function assureQuality({ store, catalog }: Dependencies): RunActivities['assureQuality'] {
  return async ({ run }) => {
    const { samples } = store;
    await samples.restore(run, DUPLICATE);
    await samples.restore(run, OVER_CAP);
    await rejectAll(samples, run, duplicatesOf(samples, run));
    for (const { skill, kept, unanswerable } of await samples.keptBySkill(run)) {
      const share = (await catalog.get(run))?.skill(skill)?.launched.settings.unanswerable;
      if (share !== undefined)
        await rejectAll(samples, run, overCap(samples, run, skill, unanswerableWithin(kept - unanswerable, share)));
    }
  };
}

async function* duplicatesOf(samples: SampleStore, run: string): AsyncIterable<SampleVerdict> {
  for await (const { id, original } of samples.duplicates(run)) {
    yield { id, verdict: 'rejected', reason: `${DUPLICATE}: the same as ${original}` };
  }
}

async function* overCap(
  samples: SampleStore,
  run: string,
  skill: string,
  allowed: number,
): AsyncIterable<SampleVerdict> {
  let passed = 0;
  for await (const id of samples.unanswerableKept(run, skill)) {
    passed += 1;
    const reason = `${OVER_CAP}: beyond the ${allowed} unanswerable samples that this skill may keep`;
    if (passed > allowed) yield { id, verdict: 'rejected', reason };
  }
}

async function rejectAll(samples: SampleStore, run: string, verdicts: AsyncIterable<SampleVerdict>): Promise<void> {
  let page: SampleVerdict[] = [];
  for await (const verdict of verdicts) {
    cancellationSignal().throwIfAborted();
    page.push(verdict);
    if (page.length < PAGE) continue;
    await samples.judge(run, page);
    page = [];
  }
  if (page.length > 0) await samples.judge(run, page);
}
