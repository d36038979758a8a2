import { ModelBlocked, ModelBusy } from '../../../services/model/gateway';
import type { Fault } from '../../support/fake-model/start-fake-model';
import { type GatewayFixture, gatewayFixture, opinion, plain, SECRET } from '../../support/gateway-fixture';

let fixture: GatewayFixture;
afterEach(() => fixture.close());

const withFault = async (fault: Fault, rule: { nth?: number[]; times?: number } = {}) => {
  fixture = await gatewayFixture({ model: { faults: [{ fault, ...rule }] } });
};

const thrown = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('a rate limit with retry-after-ms is waited for and then answered', async () => {
  await withFault({ kind: 'rateLimit', retryAfterMs: 300 }, { times: 1 });
  const asked = Date.now();
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
  expect(Date.now() - asked).toBeGreaterThanOrEqual(250);
  expect(await fixture.store.blocks.list('r')).toEqual([]);
});

test('a rate limit with Retry-After in seconds is obeyed; more than a minute goes back to the engine', async () => {
  await withFault({ kind: 'rateLimit', retryAfter: 90 });
  expect(await thrown(fixture.call(plain('one')))).toMatchObject({ name: 'ModelBusy', retryAfterMs: 90_000 });
});

test('a rate limit with Retry-After as a date is obeyed', async () => {
  await withFault({ kind: 'rateLimit', retryAfter: new Date(Date.now() + 95_000).toUTCString() });
  const error = await thrown(fixture.call(plain('one')));
  expect(error).toBeInstanceOf(ModelBusy);
  const delay = error instanceof ModelBusy ? error.retryAfterMs : 0;
  expect(delay).toBeGreaterThan(93_000);
  expect(delay).toBeLessThanOrEqual(95_000);
});

test('a server error passes by itself and is no block', async () => {
  await withFault({ kind: 'serverError' }, { times: 1 });
  expect(await thrown(fixture.call(plain('one')))).toBeInstanceOf(ModelBusy);
  expect(await fixture.store.blocks.list('r')).toEqual([]);
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made', fromJournal: false });
});

test('a server that hangs is given up after the time-out and asked again', async () => {
  fixture = await gatewayFixture({
    entry: { timeoutSeconds: 0.2 },
    model: { faults: [{ fault: { kind: 'hang' }, times: 1 }] },
  });
  expect(await thrown(fixture.call(plain('one')))).toBeInstanceOf(ModelBusy);
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
});

test.each(['cut', 'halfBody'] as const)(
  'an answer that breaks off on its way (%s) is asked for again',
  async (kind) => {
    await withFault({ kind }, { times: 1 });
    expect(await thrown(fixture.call(plain('one')))).toBeInstanceOf(ModelBusy);
    expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
  },
);

test('an answer cut off at the output limit is truncated, journaled, and not asked for again', async () => {
  await withFault({ kind: 'truncated' });
  const outcome = await fixture.call(opinion('one'));
  expect(outcome).toMatchObject({ kind: 'truncated', reason: expect.stringContaining('maxOutputTokens') });
  expect(await fixture.call(opinion('one'))).toMatchObject({ kind: 'truncated', fromJournal: true });
  expect(fixture.model.counters.requests).toBe(1);
});

test('a refusal is an outcome of its own, and so is a content filter', async () => {
  await withFault({ kind: 'refusal' }, { nth: [1] });
  expect(await fixture.call(opinion('one'))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('cannot help'),
  });
  await fixture.close();
  await withFault({ kind: 'contentFilter' });
  expect(await fixture.call(opinion('two'))).toMatchObject({ kind: 'refused' });
});

test.each(['wrongJson', 'brokenJson', 'emptyContent', 'emptyChoices'] as const)(
  'the model is shown its %s answer once and may mend it',
  async (kind) => {
    await withFault({ kind }, { nth: [1] });
    const outcome = await fixture.call(opinion('one'));
    expect(outcome).toMatchObject({ kind: 'made', fromJournal: false });
    expect(outcome.calls).toHaveLength(2);
    const entries = await fixture.store.journal.getMany(outcome.calls);
    expect(entries).toHaveLength(2);
    expect(fixture.model.counters.requests).toBe(2);
  },
);

test('an answer that stays wrong is invalid, with the place named and the raw text kept', async () => {
  await withFault({ kind: 'wrongJson' });
  const outcome = await fixture.call(opinion('one'));
  expect(outcome).toMatchObject({ kind: 'invalid', reason: expect.stringContaining('points') });
  expect((await fixture.store.journal.get(outcome.calls[1] ?? ''))?.answer.text).toBe('{"wrong": true}');
  expect(fixture.model.counters.requests).toBe(2);
});

test('an empty answer to a request for plain text is invalid', async () => {
  await withFault({ kind: 'emptyChoices' });
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'invalid' });
  expect(fixture.model.counters.requests).toBe(1);
});

test('a wrong key blocks the model with a sentence that says what to do and never shows the key', async () => {
  fixture = await gatewayFixture({ model: { apiKey: 'another' } });
  const error = await thrown(fixture.call(plain('one')));
  expect(error).toBeInstanceOf(ModelBlocked);
  expect(String(error)).toContain('TEST_KEY');
  const rows = await fixture.store.blocks.list('r');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ model: 'fake-model', reason: expect.stringContaining('Set a valid key') });
  expect(JSON.stringify([rows, String(error)])).not.toContain(SECRET);
});

test('the key stays out of blocks and reasons even where the server repeats it', async () => {
  const error = { message: `no access with ${SECRET} nor sk-another-key-987654321` };
  await withFault({ kind: 'status', status: 403, error });
  const refusal = await thrown(fixture.call(plain('one')));
  expect(refusal).toBeInstanceOf(ModelBlocked);
  expect(String(refusal)).toContain('[secret]');
  expect(JSON.stringify([String(refusal), await fixture.store.blocks.list('r')])).not.toMatch(/sk-/);
});

test('an unknown model, no credit and a web page in place of an answer block', async () => {
  fixture = await gatewayFixture({ entry: { model: 'unheard-of' } });
  expect(String(await thrown(fixture.call(plain('one'))))).toContain('models.default.model');
  await fixture.close();
  await withFault({ kind: 'quota' });
  expect(String(await thrown(fixture.call(plain('one'))))).toContain('no credit');
  await fixture.close();
  await withFault({ kind: 'page' });
  expect(String(await thrown(fixture.call(plain('one'))))).toContain('no chat completion');
});

test('a parameter that the model refuses blocks and names the key of the run file to change', async () => {
  fixture = await gatewayFixture({ model: { refuses: ['temperature'] } });
  const error = await thrown(fixture.call(plain('one')));
  expect(error).toBeInstanceOf(ModelBlocked);
  expect(String(error)).toContain('under models.default, set temperature: null');
  fixture.restart({ temperature: null });
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
  expect(await fixture.store.blocks.list('r')).toEqual([]);
});

test('a server that wants the other name of the output limit is met by one key', async () => {
  fixture = await gatewayFixture({ model: { refuses: ['max_tokens'] } });
  expect(String(await thrown(fixture.call(plain('one'))))).toContain('maxTokensParam: max_completion_tokens');
  fixture.restart({ maxTokensParam: 'max_completion_tokens' });
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'made' });
});

test('an unexplained 400 blocks at first, and ends single calls once the model has answered five', async () => {
  const fault = { kind: 'status', status: 400, error: { message: 'odd' } } as const;
  fixture = await gatewayFixture({ model: { faults: [{ fault, match: 'odd one' }] } });
  expect(await thrown(fixture.call(plain('odd one')))).toBeInstanceOf(ModelBlocked);
  fixture.restart();
  for (const words of ['a', 'b', 'c', 'd', 'e']) await fixture.call(plain(words));
  expect(await fixture.call(plain('odd one'))).toMatchObject({ kind: 'failed', calls: [] });
});

test('a prompt that is too long and one that was filtered end their call at once', async () => {
  await withFault({ kind: 'tooLong' });
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'failed', reason: expect.stringContaining('tokens') });
  await fixture.close();
  await withFault({ kind: 'filtered' });
  expect(await fixture.call(plain('one'))).toMatchObject({ kind: 'failed' });
});

test('a call that breaks the server five times, while others are answered, fails; in an outage it waits', async () => {
  fixture = await gatewayFixture({ model: { faults: [{ fault: { kind: 'serverError' }, match: 'poison' }] } });
  for (let attempt = 0; attempt < 8; attempt++) {
    expect(await thrown(fixture.call(plain('poison')))).toBeInstanceOf(ModelBusy);
  }
  for (const words of ['a', 'b', 'c']) {
    await fixture.call(plain(words));
    expect(await thrown(fixture.call(plain('poison')))).toBeInstanceOf(ModelBusy);
  }
  await fixture.call(plain('d'));
  expect(await fixture.call(plain('poison'))).toMatchObject({ kind: 'failed', reason: expect.stringContaining('500') });
  const [spent] = await fixture.store.journal.spent('r');
  expect(spent).toMatchObject({ made: 4, failed: 1 });
});
