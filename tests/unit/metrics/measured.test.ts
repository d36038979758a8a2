import { measuredGateway } from '../../../services/metrics/measured-gateway';
import { measuredJournal } from '../../../services/metrics/measured-journal';
import type { Metrics } from '../../../services/metrics/metrics';
import { NO_METRICS } from '../../../services/metrics/no-metrics';
import { type GatewayFixture, gatewayFixture, plain } from '../../support/gateway-fixture';
import { entry, SPEND, SPEND_KEY } from '../../support/store-values';

describe('what is measured', () => {
  let fixture: GatewayFixture;
  let told: unknown[];
  let metrics: Metrics;
  beforeEach(async () => {
    fixture = await gatewayFixture();
    told = [];
    metrics = {
      ...NO_METRICS,
      spent: (...all) => void told.push(['spent', ...all]),
      called: (labels, outcome) => void told.push(['called', labels, outcome]),
    };
  });
  afterEach(() => fixture.close());

  it('is what the journal has counted, and nothing that it could not store', async () => {
    const journal = measuredJournal(fixture.store.journal, metrics);
    await journal.put(entry('k'), { key: SPEND_KEY, add: SPEND });
    await journal.count(SPEND_KEY, { ...SPEND, made: 0, journaled: 1 });
    expect(told).toEqual([
      ['spent', SPEND_KEY, SPEND],
      ['spent', SPEND_KEY, { ...SPEND, made: 0, journaled: 1 }],
    ]);
    await fixture.store.close();
    await expect(journal.put(entry('l'), { key: SPEND_KEY, add: SPEND })).rejects.toThrow();
    expect(told).toHaveLength(2);
  });

  it('is how a call ended; one that has not ended is not counted', async () => {
    const gateway = measuredGateway(fixture.gateway, metrics);
    await gateway.call(plain('a'), fixture.context());
    expect(told).toEqual([
      ['called', { run: 'r', skill: 'reading-comprehension', stage: 'respond', model: 'fake-model' }, 'made'],
    ]);
    const aborted = AbortSignal.abort(new Error('gone'));
    await expect(gateway.call(plain('b'), fixture.context({ signal: aborted }))).rejects.toThrow('gone');
    expect(told).toHaveLength(1);
  });
});
