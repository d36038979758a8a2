import { changedLimits, effectiveLimits, limitsProblem, modelProblem } from '../../../domain/limits';
import { withDefaults } from '../../../services/model/model-defaults';

const place = { provider: 'openai' as const, baseUrl: 'https://one.example/v1', apiKeyEnv: 'KEY', headersEnv: {} };
const models = {
  default: withDefaults({ inFlight: 8 }, 'small', place),
  strong: withDefaults({ inFlight: 2, rpm: 500 }, 'big', place),
};

describe('a change of limits', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'limits are an object'],
    ['a number', 5, 'limits are an object'],
    ['a list', [8], 'limits are an object'],
    ['no limit', {}, 'no limit is named'],
    ['a model alone', { model: 'default' }, 'no limit is named'],
    ['a slip of the pen', { inflight: 5 }, 'there is no limit "inflight"'],
    ['a model that is none', { model: 7, inFlight: 5 }, 'model is the name'],
    ['nothing in flight', { inFlight: 0 }, 'inFlight is a whole number from 1 to 10000, not "0"'],
    ['a fraction', { window: 1.5 }, 'window is a whole number'],
    ['digits in quotes', { inFlight: '60' }, 'inFlight is a whole number'],
    ['a rate of nothing', { rpm: 0 }, 'rpm is a whole number from 1'],
    ['no budget', { budget: 0 }, 'budget is an amount of dollars above 0'],
    ['a budget that is no number', { budget: Number.NaN }, 'budget is an amount of dollars'],
    ['a budget in quotes', { budget: '20' }, 'budget is an amount of dollars'],
    ['no number', { window: Number.NaN }, 'window is a whole number'],
    ['a limit beyond all bounds', { window: 1e9 }, 'window is a whole number from 1 to 10000'],
    ['null', { inFlight: null }, 'inFlight is a whole number'],
  ])('of %s is refused in one sentence', (_, change, sentence) => {
    expect(limitsProblem(change)).toContain(sentence);
  });

  it('may name any of the limits, and the model', () => {
    expect(limitsProblem({ model: 'strong', inFlight: 5, window: 20 })).toBeNull();
    expect(limitsProblem({ window: 20 })).toBeNull();
    expect(limitsProblem({ rpm: 600, tpm: 200_000, budget: 12.5 })).toBeNull();
  });

  it('names a model of the run', () => {
    expect(modelProblem({ models }, 'strong')).toBeNull();
    expect(modelProblem({ models }, 'toString')).toBe(
      'the run has no model "toString"; its models are "default", "strong"',
    );
  });

  it('keeps what earlier ones changed', () => {
    const first = changedLimits({ window: null, limits: {} }, { inFlight: 3, rpm: 60 });
    expect(first).toEqual({ window: null, limits: { default: { inFlight: 3, rpm: 60 } } });
    const second = changedLimits(first, { model: 'strong', inFlight: 1, window: 5 });
    expect(changedLimits(second, { inFlight: 4 })).toEqual({
      window: 5,
      limits: { default: { inFlight: 4, rpm: 60 }, strong: { inFlight: 1 } },
    });
    expect(changedLimits(first, { window: 7 })).toEqual({ ...first, window: 7 });
    expect(changedLimits(first, { budget: 20 })).toEqual(first);
  });

  it('goes before the run file', () => {
    const overrides = { window: 5, limits: { strong: { inFlight: 20, tpm: 1000 } } };
    expect(effectiveLimits({ window: 100, models }, overrides)).toEqual({
      window: 5,
      models: { default: { inFlight: 8, rpm: null, tpm: null }, strong: { inFlight: 20, rpm: 500, tpm: 1000 } },
    });
    expect(effectiveLimits({ window: 100, models }, null)).toMatchObject({ window: 100 });
  });
});
