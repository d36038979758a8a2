import { modelEntrySchema } from '../../../services/model/model-entry';

const problems = (entry: unknown) =>
  modelEntrySchema.safeParse(entry).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

test('every key may be left out, and null takes a parameter away', () => {
  expect(problems({})).toEqual([]);
  expect(
    problems({ temperature: null, topP: null, reasoningEffort: null, journalAs: null, price: null, baseUrl: null }),
  ).toEqual([]);
});

test('limits per minute are whole numbers above nothing, or none', () => {
  expect(problems({ rpm: 600, tpm: 200_000 })).toEqual([]);
  expect(problems({ rpm: null })).toEqual([]);
  expect(problems({ rpm: 0, tpm: 1.5 })).toEqual([expect.stringMatching(/^rpm: /), expect.stringMatching(/^tpm: /)]);
});

test('a base URL with credentials is refused without being shown', () => {
  const [problem] = problems({ baseUrl: 'https://me:hunter2@llm.example.com/v1' });
  expect(problem).toMatch(/^baseUrl: holds credentials/);
  expect(problem).not.toContain('hunter2');
});

test('extraBody cannot replace what agentinstruct writes itself', () => {
  expect(problems({ extraBody: { top_k: 3, stream: true } })).toEqual([expect.stringMatching(/^extraBody\.stream: /)]);
});

test('values out of range and unknown keys are refused', () => {
  expect(problems({ inFlight: 0 })).toHaveLength(1);
  expect(problems({ temperature: 3 })).toHaveLength(1);
  expect(problems({ modle: 'x' })).toHaveLength(1);
});
