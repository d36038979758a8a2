import { openWorkshop, type Workshop } from '../support/workshop';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop({ latencyMs: 5 });
});
afterAll(() => shop.close());

const priced = () => ({
  default: { model: 'fake', baseUrl: shop.model.baseUrl, price: { input: 1, output: 1 }, maxOutputTokens: 500 },
});

test('a run whose budget is used up is blocked and says so; raising it finishes it with the samples of a run without', async () => {
  const library = shop.open();
  const file = shop.file({ name: 'tight', models: priced() });
  const first = await library.launch({
    file: { ...file, budget: { usd: 0.008, tokens: null } },
    worker: 'own',
    say: () => {},
  });
  for await (const { blocked } of first.progress()) if (blocked.some(({ model }) => model !== null)) break;
  const stuck = await first.detach();
  expect(stuck.flows.done).toBeLessThan(stuck.flows.total);
  expect(stuck.budget).toMatchObject({ usd: 0.008, reserved: { usd: 0 } });
  expect(stuck.usd).toBeLessThanOrEqual(0.008);
  const [{ reason = '' } = {}] = (await library.run('tight')).blocked.filter(({ model }) => model !== null);
  expect(reason).toContain('The budget of the run "tight" is used up: of $0.0080');
  expect(reason).toContain('--name tight --budget');

  const again = await library.launch({
    file: { ...file, budget: { usd: 1, tokens: null } },
    worker: 'own',
    say: () => {},
  });
  const done = await again.result();
  expect(done).toMatchObject({ state: 'completed', usdUnsettled: 0, blocked: [], projected: null });
  const free = await shop.run({ name: 'free', models: { default: { ...priced().default, journalAs: 'apart' } } });
  expect(free.budget).toBeNull();
  expect(free.calls.journaled).toBe(0);
  const rows = async (name: string) =>
    (await shop.samples(name)).map(({ id, messages, metadata }) => ({ id, messages, verdict: metadata.verdict }));
  expect(await rows('tight')).toEqual(await rows('free'));
});

test('a relaunch that names no budget keeps the one there is', async () => {
  const run = await shop.run({ name: 'kept', models: priced(), budget: { usd: 1, tokens: null } });
  expect(run.state).toBe('completed');
  await shop.run({ name: 'kept', models: priced(), drawSeed: 7 });
  expect((await shop.open().run('kept')).budget).toMatchObject({ usd: 1, tokens: null });
});

test('a budget in dollars over a model whose price nobody knows is refused at launch', async () => {
  const launch = shop.run({ name: 'unpriced', budget: { usd: 1, tokens: null } });
  await expect(launch).rejects.toMatchObject({ name: 'UserError', exitCode: 2, where: 'budget' });
  await expect(launch).rejects.toThrow('set models.default.price');
});
