import { type ChaosRow, chaosRun } from '../support/chaos/chaos-run';
import { endsWell, runHome } from '../support/run-home';

/** `npm run test:chaos` asks for more. */
const SEEDS = Number(process.env.CHAOS_SEEDS ?? 2);
const FIRST_SEED = Number(process.env.CHAOS_FIRST_SEED ?? 1);

describe('a run through random disasters', () => {
  jest.setTimeout(600_000);

  const table: ChaosRow[] = [];
  let undisturbed: Record<string, unknown>[];
  let requests: number;

  beforeAll(async () => {
    const home = await runHome('undisturbed');
    await endsWell(home.start().ended);
    undisturbed = await home.rows();
    requests = (await home.fake.stats()).requests;
    await home.close();
  });

  afterAll(() => console.table(table));

  it.each(Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index))('seed %i', async (seed) => {
    const row = await chaosRun(seed, undisturbed, requests);
    table.push(row);
    expect(row).toMatchObject({ rows: undisturbed.length, lost: 0, double: 0, changed: 0, stuck: '' });
    expect(row.paidTwice).toBeLessThanOrEqual(row.allowed);
  });
});
