import { STORE_ENGINES, type TestEngine } from '../support/store-engines';
import { describeArtifacts } from './store/artifacts';
import { describeBudgets } from './store/budgets';
import { describeDeletions } from './store/deletions';
import { describeFlows } from './store/flows';
import { describeJournal } from './store/journal';
import { describeRetries } from './store/retries';
import { describeRuns } from './store/runs';
import { describeSamples } from './store/samples';
import { describeSearches } from './store/searches';
import { describeWorkers } from './store/workers';

for (const { name, suite, start } of STORE_ENGINES) {
  suite(`the store on ${name}`, () => {
    let engine: TestEngine;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());

    const parts = [
      describeRuns,
      describeFlows,
      describeJournal,
      describeArtifacts,
      describeSamples,
      describeWorkers,
      describeRetries,
      describeDeletions,
      describeBudgets,
      describeSearches,
    ];
    for (const describePart of parts) describePart(() => engine.open());
  });
}
