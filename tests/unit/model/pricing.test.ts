import { withDefaults } from '../../../services/model/model-defaults';
import type { ModelEntry } from '../../../services/model/model-entry';
import { priceUsd } from '../../../services/model/pricing';

const MILLION = { inputTokens: 1_000_000, cachedInputTokens: 400_000, outputTokens: 1_000_000 };
const NOW = new Date('2026-01-01T00:00:00Z');
const OPENAI = 'https://api.openai.com/v1';

const price = (
  model: string,
  baseUrl: string | null,
  entry: ModelEntry = {},
  provider: 'openai' | 'ollama' | 'embedded' = 'openai',
) => priceUsd(withDefaults(entry, model, { provider, baseUrl, apiKeyEnv: 'K', headersEnv: {} }), MILLION, NOW);

test('known models have the price of the list, cached input included', () => {
  expect(price('gpt-5-mini', OPENAI)).toBeCloseTo(0.6 * 0.25 + 0.4 * 0.025 + 2);
});

test('an unknown model or server has no price rather than none to pay', () => {
  expect(price('nobody-knows', OPENAI)).toBeNull();
  expect(price('gpt-5-mini', 'https://proxy.example.com/v1')).toBeNull();
  expect(price('gpt-5-mini', 'http://127.0.0.1:8000/v1')).toBeNull();
});

test('the run file overrides the list', () => {
  expect(price('gpt-5-mini', OPENAI, { price: { input: 1, output: 3 } })).toBe(4);
  expect(price('nobody-knows', OPENAI, { price: { input: 1, cachedInput: 0.5, output: 3 } })).toBeCloseTo(3.8);
});

test('what runs on this machine costs nothing', () => {
  expect(price('llama3.2', 'http://127.0.0.1:11434/v1', {}, 'ollama')).toBe(0);
  expect(price('smollm2', null, {}, 'embedded')).toBe(0);
});
