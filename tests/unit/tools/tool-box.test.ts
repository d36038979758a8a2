import type { SearchStore } from '../../../services/store/searches';
import { StoreUnavailable } from '../../../services/store/store';
import { createToolBox } from '../../../services/tools/create-tool-box';
import { scratchFolder } from '../../support/scratch-folder';
import { seed } from '../../support/store-values';

const cache = { folder: scratchFolder('tools'), report: () => {} };
const asked: { run: string; query: string; limit: number }[] = [];
const searches: SearchStore = {
  search: async (run, query, limit) => {
    asked.push({ run, query, limit });
    if (query === 'gone') throw new StoreUnavailable('the store is gone');
    const text = query === 'long' ? '漢'.repeat(100_000) : `Some words about ${query}.`;
    return Array.from({ length: limit }, (_, place) => seed(`s${place}`, text));
  },
};
const tools = createToolBox(searches, cache);
afterAll(() => tools.close());
const use = (tool: string, given: unknown, signal = new AbortController().signal) =>
  tools.use({ tool, arguments: given, run: 'run', seed: 'seed', signal });

test('the calculator computes exactly', async () => {
  expect(await use('calculator', { expression: '0.1 + 0.2' })).toEqual({ status: 'ok', output: { value: '0.3' } });
  expect(await use('calculator', { expression: '(12.5 + 3) * 4 / 100' })).toMatchObject({ output: { value: '0.62' } });
});

test('what the calculator cannot compute is an error in words', async () => {
  for (const expression of ['1 / 0', '2 +', 'process.exit()', '9^9^9^9'])
    expect(await use('calculator', { expression })).toEqual({
      status: 'error',
      output: expect.stringMatching(/\w{3}/),
    });
});

test('a search numbers its results from 1 and asks for eight by default', async () => {
  const found = await use('search', { query: 'otters' });
  expect(asked.at(-1)).toEqual({ run: 'run', query: 'otters', limit: 8 });
  expect(found).toMatchObject({ status: 'ok', output: { query: 'otters', results: { length: 8 } } });
  expect(found.output).toMatchObject({
    results: expect.arrayContaining([
      { id: 1, title: 'Title', url: 'file.md#1', snippet: 'Some words about otters.' },
      { id: 8, title: 'Title', url: 'file.md#1', snippet: 'Some words about otters.' },
    ]),
  });
});

test.each([
  ['search', { query: 'x', limit: 0 }, /limit: .*It takes \{ query: .*limit: /],
  ['search', { query: 'x', limit: '8' }, /limit: .*expected (int|number)/],
  ['search', { queries: ['x'] }, /query: .*Unrecognized key: "queries"/],
  ['python', { code: '' }, /code: /],
  ['calculator', '1 + 1', /expected object.*It takes \{ expression: /],
  ['calculator', null, /expected object/],
])('%s with wrong arguments %j is an error that says what is right', async (tool, given, message) => {
  expect(await use(tool, given)).toEqual({ status: 'error', output: expect.stringMatching(message) });
});

test('a tool that does not exist is an error that names those that do', async () => {
  expect(await use('browser', {})).toEqual({
    status: 'error',
    output: 'There is no tool "browser". There are: search, python, calculator.',
  });
});

test('a store that is gone is no result: it stops work', async () => {
  await expect(use('search', { query: 'gone' })).rejects.toBeInstanceOf(StoreUnavailable);
});

test('a request that was given up before is not begun', async () => {
  const given = asked.length;
  await expect(use('search', { query: 'x' }, AbortSignal.abort(new Error('given up')))).rejects.toThrow('given up');
  expect(asked).toHaveLength(given);
});

test('no result is longer than 16,000 characters', async () => {
  const { output } = await use('search', { query: 'long', limit: 20 });
  expect(JSON.stringify(output).length).toBeLessThanOrEqual(16_000);
});
