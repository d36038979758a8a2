import type { EstimateDocument, Range, RunDocument } from '../../client/documents';
import { openWorkshop, type Workshop } from '../support/workshop';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});
afterAll(() => shop.close());

const models = () => ({ default: { model: 'fake', baseUrl: shop.model.baseUrl, price: { input: 1, output: 2 } } });
const estimate = async (changes: object = {}) =>
  shop.open().estimate(shop.file({ models: models(), ...changes }), () => {});
const width = ({ low, high }: Range) => high / low;

/** What the plan leaves open: how many instructions come, how many calls need a second turn. */
const CALLS_WIDTH = 5;
/** With measured lengths little is added to that. */
const MEASURED_WIDTH = 8;

function expectWithin(amount: number, { low, high }: Range): void {
  expect(amount).toBeGreaterThanOrEqual(low);
  expect(amount).toBeLessThanOrEqual(high);
}

function expectHolds(document: EstimateDocument, { calls, tokens, usd }: RunDocument): void {
  expectWithin(calls.made, document.calls);
  expectWithin(tokens.input + tokens.output, document.tokens);
  expectWithin(usd ?? 0, document.usd ?? { low: 1, high: 0 });
}

test('an estimate sends nothing, holds what the run then takes, and is narrower once lengths are measured', async () => {
  const before = await estimate();
  expect(shop.model.counters.requests).toBe(0);
  expect(await estimate()).toMatchObject({ calls: before.calls, tokens: before.tokens, stages: before.stages });
  const run = await shop.run({ models: models() });
  expectHolds(before, run);
  const after = await estimate();
  expectHolds(after, run);
  expect(width(after.tokens)).toBeLessThan(width(before.tokens));
  expect(width(after.calls)).toBeLessThan(CALLS_WIDTH);
  expect(width(after.tokens)).toBeLessThan(MEASURED_WIDTH);
  expect(after.stages.every(({ measured }) => measured > 0)).toBe(true);
});

test('it holds for the skills of the package', async () => {
  const skills = [
    { skill: 'reading-comprehension', settings: {} },
    { skill: 'text-modification', settings: {} },
  ];
  const seeds = { paths: ['examples/seeds'], folder: process.cwd() };
  const document = await estimate({ skills, seeds, limit: 4 });
  expectHolds(document, await shop.run({ models: models(), skills, seeds, limit: 4 }));
});

test('an unknown price is null', async () => {
  const document = await estimate({ models: { default: { model: 'fake', baseUrl: shop.model.baseUrl } } });
  expect(document.usd).toBeNull();
  expect(document.hours.high).toBeGreaterThan(document.hours.low);
});
