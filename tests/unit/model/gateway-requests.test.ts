import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createModelGateway } from '../../../services/model/create-model-gateway';
import { ModelBlocked, type ModelGateway } from '../../../services/model/gateway';
import { withDefaults } from '../../../services/model/model-defaults';
import { openStore } from '../../../services/store/open-store';
import type { Store } from '../../../services/store/store';
import { type FakeModel, type FakeRequest, startFakeModel } from '../../support/fake-model/start-fake-model';
import { opinion, plain, runWith, SECRET } from '../../support/gateway-fixture';

let home: string;
let store: Store;
let model: FakeModel;
let gateway: ModelGateway;
let starts: number;
let broken: boolean;
const received: FakeRequest[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gateway-'));
  store = await openStore({ home, databaseUrl: null });
  starts = 0;
  broken = false;
  received.splice(0);
  model = await startFakeModel({
    script: (request) => {
      received.push(request);
      return null;
    },
  });
  gateway = createModelGateway({
    ...store,
    secret: () => SECRET,
    embedded: async () => {
      starts += 1;
      if (broken) throw new Error('no Python and no weights');
      return { baseUrl: model.baseUrl, weights: 'abc' };
    },
  });
});
afterEach(async () => {
  await Promise.all([gateway.close(), model.stop()]);
  await store.close();
  await rm(home, { recursive: true });
});

type Place = Parameters<typeof withDefaults>[2];
const context = (place: Partial<Place>, entry: Parameters<typeof withDefaults>[0] = {}) => ({
  run: runWith(
    withDefaults(entry, 'fake-model', {
      provider: 'openai',
      baseUrl: model.baseUrl,
      apiKeyEnv: 'K',
      headersEnv: {},
      ...place,
    }),
  ),
  skill: 's',
  stage: 'respond',
  role: 'teacher' as const,
  since: Date.now(),
  signal: new AbortController().signal,
  draining: new AbortController().signal,
});

test('the embedded model is started once, on first use, and gets the bounds of the shape', async () => {
  const asked = context({ provider: 'embedded', baseUrl: null });
  expect(starts).toBe(0);
  await Promise.all([gateway.call(opinion('one'), asked), gateway.call(opinion('two'), asked)]);
  expect(starts).toBe(1);
  expect(JSON.stringify(received[0]?.schema)).toContain('"maxLength":240');
  expect(await store.journal.spent('r')).toMatchObject([{ made: 2, usd: 0 }]);
});

test('an embedded model that cannot be started blocks, says why, and is not started again at once', async () => {
  broken = true;
  const asked = context({ provider: 'embedded', baseUrl: null });
  await expect(gateway.call(plain('one'), asked)).rejects.toBeInstanceOf(ModelBlocked);
  await expect(gateway.call(plain('two'), asked)).rejects.toThrow('no Python and no weights');
  expect(starts).toBe(1);
  expect(await store.blocks.list('r')).toMatchObject([
    { model: 'fake-model', reason: expect.stringContaining('no Python') },
  ]);
});

test('keys go to hosted servers alone, never to Ollama or the embedded model', async () => {
  await gateway.call(plain('one'), context({}));
  await gateway.call(plain('two'), context({ provider: 'ollama' }));
  await gateway.call(plain('three'), context({ provider: 'embedded', baseUrl: null }));
  expect(received.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${SECRET}`, undefined, undefined]);
});

test('headers from the environment and extra parameters are sent, and what is null is not', async () => {
  const entry = { extraBody: { top_k: 5 }, temperature: null, topP: 0.9, reasoningEffort: 'low', maxOutputTokens: 77 };
  await gateway.call(plain('one'), context({ headersEnv: { 'x-team': 'TEAM' } }, entry));
  expect(received[0]?.headers['x-team']).toBe(SECRET);
  expect(received[0]?.body).toEqual({
    model: 'fake-model',
    messages: [{ role: 'user', content: 'one' }],
    top_k: 5,
    top_p: 0.9,
    reasoning_effort: 'low',
    max_tokens: 77,
  });
});

test('several named models serve their roles', async () => {
  const { run, ...rest } = context({});
  const weak = run.definition.models.default;
  if (weak === undefined) throw new Error('there is a default');
  const models = { default: weak, strong: { ...weak, model: 'strong-model' } };
  model.options.models = ['fake-model', 'strong-model'];
  const mapped = { ...run, definition: { ...run.definition, models, roles: { teacher: 'strong' } } };
  expect(gateway.modelOf(mapped, 'teacher')).toBe('strong-model');
  expect(gateway.modelOf(mapped, 'editor')).toBe('fake-model');
  await gateway.call(plain('one'), { ...rest, run: mapped });
  await gateway.call(plain('one'), { ...rest, run: mapped, role: 'editor' });
  expect(received.map(({ body }) => body.model)).toEqual(['strong-model', 'fake-model']);
});
