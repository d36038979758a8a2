import { withDefaults } from '../../../services/model/model-defaults';
import type { ModelEntry } from '../../../services/model/model-entry';
import { providerIdentity, requestKey } from '../../../services/model/request-key';

const at = (baseUrl: string) => ({ provider: 'openai' as const, baseUrl, apiKeyEnv: 'K', headersEnv: {} });
const settingsFor = (entry: ModelEntry = {}, baseUrl = 'https://api.example.com/v1') =>
  withDefaults(entry, entry.model ?? 'm', at(baseUrl));
const identity = (baseUrl: string, entry: ModelEntry = {}) =>
  providerIdentity(settingsFor(entry, baseUrl), { baseUrl, weights: null });

const request = (entry: ModelEntry = {}) => ({
  provider: 'p',
  settings: settingsFor(entry),
  messages: [{ role: 'user' as const, content: 'x' }],
  schema: null,
  tools: [],
  repetition: 0,
});

test('what changes the answer changes the key', () => {
  const keys = [
    requestKey(request()),
    requestKey({ ...request(), provider: 'q' }),
    requestKey({ ...request(), messages: [{ role: 'user', content: 'y' }] }),
    requestKey({ ...request(), messages: [{ role: 'system', content: 'x' }] }),
    requestKey({ ...request(), schema: { type: 'object' } }),
    requestKey({ ...request(), repetition: 1 }),
    ...[{ model: 'n' }, { temperature: 0 }, { topP: 0.5 }, { maxOutputTokens: 9 }, { reasoningEffort: 'low' }].map(
      (entry) => requestKey(request(entry)),
    ),
    requestKey(request({ extraBody: { top_k: 3 } })),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('what does not change the answer does not change the key', () => {
  const same: ModelEntry[] = [
    { inFlight: 3 },
    { timeoutSeconds: 9 },
    { structured: 'none' },
    { maxTokensParam: 'max_completion_tokens' },
    { price: { input: 1, output: 1 } },
    { headersEnv: { 'x-team': 'TEAM' } },
    { apiKeyEnv: 'OTHER' },
  ];
  expect(new Set(same.map((entry) => requestKey(request(entry))))).toEqual(new Set([requestKey(request())]));
});

test('the order of keys in extraBody does not matter', () => {
  const a = request({ extraBody: { one: 1, two: { b: 2, a: 1 } } });
  const b = request({ extraBody: { two: { a: 1, b: 2 }, one: 1 } });
  expect(requestKey(a)).toBe(requestKey(b));
});

test('a provider is its host and path; on this machine only the model counts', () => {
  expect(identity('https://api.example.com/v1/')).toBe('api.example.com/v1');
  expect(identity('http://api.example.com:8443/v1')).toBe('api.example.com:8443/v1');
  const here = ['http://127.0.0.1:8000/v1', 'http://localhost:9000/v1', 'http://[::1]:1/other'].map((url) =>
    identity(url),
  );
  expect(new Set(here).size).toBe(1);
  expect(identity('http://127.0.0.1:8000/v1', { journalAs: 'vllm-7b' })).toBe('vllm-7b');
});

test('the embedded model is known by its weights', () => {
  const settings = { ...settingsFor(), provider: 'embedded' as const, baseUrl: null };
  expect(providerIdentity(settings, { baseUrl: 'http://127.0.0.1:4000/v1', weights: 'abc' })).toBe('embedded:abc');
});
