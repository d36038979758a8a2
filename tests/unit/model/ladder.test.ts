import type { LadderInput } from '../../../services/model/ladder';
import { resolveModels } from '../../../services/model/ladder';
import type { ModelEntry } from '../../../services/model/model-entry';
import { listModels } from '../../../services/model/model-list';
import { startFakeModel } from '../../support/fake-model/start-fake-model';

interface World {
  variables?: Record<string, string>;
  openaiBaseUrl?: string;
  ollamaHost?: string;
  weights?: string;
  /** Model ids by base URL; other servers do not answer. */
  servers?: Record<string, string[]>;
}

const OLLAMA = 'http://127.0.0.1:11434/v1';
const NO_FLAGS = { model: null, baseUrl: null, inFlight: null };

const climb = (world: World, models: Record<string, ModelEntry> = {}, flags: Partial<LadderInput['flags']> = {}) =>
  resolveModels(
    { models, flags: { ...NO_FLAGS, ...flags } },
    {
      environment: {
        openaiBaseUrl: world.openaiBaseUrl ?? null,
        ollamaHost: world.ollamaHost ?? null,
        embeddedWeights: world.weights ?? null,
        secret: (name) => world.variables?.[name] ?? null,
      },
      listModels: (baseUrl) => {
        const ids = world.servers?.[baseUrl];
        return Promise.resolve(ids ? { ids } : { problem: 'it cannot be reached' });
      },
    },
  );

const KEY = { OPENAI_API_KEY: 'sk-secret-value-1234' };

test('with nothing at all it is the embedded model, and the notes say why', async () => {
  const { models, notes } = await climb({});
  expect(models.default).toMatchObject({
    provider: 'embedded',
    baseUrl: null,
    model: 'smollm2-135m-instruct',
    inFlight: 2,
  });
  expect(notes.join(' ')).toMatch(/OPENAI_API_KEY.*Ollama.*embedded/);
});

test('other weights give the embedded model another name', async () => {
  expect((await climb({ weights: '/models/qwen-3b.gguf' })).models.default?.model).toBe('qwen-3b');
  expect((await climb({ weights: 'hf:someone/tiny-instruct:Q4' })).models.default?.model).toBe('tiny-instruct:Q4');
});

test('a local Ollama comes before it, with its first model', async () => {
  const { models } = await climb({ servers: { [OLLAMA]: ['llama3.2:latest', 'qwen3'] } });
  expect(models.default).toMatchObject({ provider: 'ollama', baseUrl: OLLAMA, model: 'llama3.2:latest', inFlight: 4 });
});

test.each([
  ['0.0.0.0', 'http://127.0.0.1:11434/v1'],
  ['box:5000', 'http://box:5000/v1'],
  ['https://ollama.example.com', 'https://ollama.example.com:443/v1'],
])('OLLAMA_HOST may be written as %s', async (ollamaHost, baseUrl) => {
  expect((await climb({ ollamaHost, servers: { [baseUrl]: ['x'] } })).models.default?.baseUrl).toBe(baseUrl);
});

test('an Ollama without models is passed by', async () => {
  const { models, notes } = await climb({ servers: { [OLLAMA]: [] } });
  expect(models.default?.provider).toBe('embedded');
  expect(notes.join(' ')).toContain('it has no model');
});

test('a key alone is gpt-5-mini at OpenAI, without a temperature, which it would refuse', async () => {
  const { models, notes } = await climb({ variables: KEY, servers: { [OLLAMA]: ['x'] } });
  expect(models.default).toMatchObject({
    provider: 'openai',
    model: 'gpt-5-mini',
    baseUrl: 'https://api.openai.com/v1',
    apiKeyEnv: 'OPENAI_API_KEY',
    temperature: null,
    maxTokensParam: 'max_completion_tokens',
    inFlight: 64,
  });
  expect(JSON.stringify([models, notes])).not.toContain('sk-secret');
});

test('OPENAI_BASE_URL without a model takes the first that the server lists', async () => {
  const openaiBaseUrl = 'http://localhost:8000/v1';
  const { models } = await climb({ openaiBaseUrl, servers: { [openaiBaseUrl]: ['served', 'other'] } });
  expect(models.default).toMatchObject({
    model: 'served',
    baseUrl: openaiBaseUrl,
    temperature: 0.7,
    maxTokensParam: 'max_tokens',
  });
});

test('a configured server that cannot be asked is an error, not a reason to go on', async () => {
  await expect(climb({ openaiBaseUrl: 'http://localhost:8000/v1' })).rejects.toThrow(
    /localhost:8000\/v1 .*cannot be reached.*models\.default\.model/,
  );
});

test('what the run file says comes first, and the flags before it', async () => {
  const entry = { model: 'mine', baseUrl: 'https://llm.example.com/v1', apiKeyEnv: 'MY_KEY', inFlight: 8 };
  expect((await climb({ variables: KEY }, { default: entry })).models.default).toMatchObject(entry);
  const flags = { model: 'flagged', baseUrl: 'https://other.example.com/v1', inFlight: 3 };
  expect((await climb({ variables: KEY }, { default: entry }, flags)).models.default).toMatchObject({
    ...flags,
    apiKeyEnv: 'MY_KEY',
  });
});

test('other entries are asked where default is, unless they say otherwise', async () => {
  const { models } = await climb(
    { variables: KEY },
    {
      default: { model: 'a', baseUrl: 'https://llm.example.com/v1', apiKeyEnv: 'MY_KEY', headersEnv: { team: 'TEAM' } },
      strong: { model: 'b' },
      elsewhere: { model: 'c', baseUrl: 'https://else.example.com/v1' },
      openai: { model: 'd', apiKeyEnv: 'OPENAI_API_KEY' },
    },
  );
  expect(models.strong).toMatchObject({
    baseUrl: 'https://llm.example.com/v1',
    apiKeyEnv: 'MY_KEY',
    headersEnv: { team: 'TEAM' },
  });
  expect(models.elsewhere).toMatchObject({
    baseUrl: 'https://else.example.com/v1',
    apiKeyEnv: 'OPENAI_API_KEY',
    headersEnv: {},
  });
  expect(models.openai).toMatchObject({ baseUrl: 'https://api.openai.com/v1' });
});

test('default is filled in where the run file names only others', async () => {
  const { models } = await climb({ variables: KEY }, { strong: { model: 'gpt-5' } });
  expect(models).toMatchObject({
    default: { model: 'gpt-5-mini' },
    strong: { model: 'gpt-5', baseUrl: 'https://api.openai.com/v1' },
  });
});

test('a model that nothing serves is an error that names the ways out', async () => {
  await expect(climb({}, { default: { model: 'gpt-5' } })).rejects.toThrow(
    /OPENAI_API_KEY.*models\.default\.baseUrl.*Ollama/,
  );
  await expect(climb({}, { strong: { model: 'gpt-5' } })).rejects.toMatchObject({
    where: 'models.strong.model',
    exitCode: 2,
  });
  await expect(climb({ servers: { [OLLAMA]: ['llama3.2'] } }, { default: { model: 'llama32' } })).rejects.toThrow(
    /did you mean "llama3.2".*ollama pull/,
  );
});

test('the embedded model can be asked for by name', async () => {
  expect((await climb({ variables: KEY }, {}, { model: 'embedded' })).models.default?.provider).toBe('embedded');
});

test.each([
  ['https://user:pass@llm.example.com/v1', /credentials/],
  ['https://:hunter2@llm.example.com/v1', /credentials/],
  ['ftp://llm.example.com/v1', /http/],
  ['llm.example.com', /URL|http/],
  ['https://llm.example.com/v1?key=hunter2', /path/],
])('the base URL %s is refused without being shown', async (baseUrl, message) => {
  const error: unknown = await climb({}, { default: { baseUrl, model: 'm' } }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'UserError',
    where: 'models.default.baseUrl',
    message: expect.stringMatching(message),
  });
  expect(String(error)).not.toMatch(/hunter2|pass@/);
  await expect(climb({ openaiBaseUrl: baseUrl })).rejects.toMatchObject({ where: 'OPENAI_BASE_URL' });
});

test('the list of models is read from a real server, and its failures are words', async () => {
  const server = await startFakeModel({ models: ['first', 'second'] });
  expect(await listModels(`${server.baseUrl}/`, null, 1_000)).toEqual({ ids: ['first', 'second'] });
  expect(await listModels(server.baseUrl.replace('/v1', '/v2'), 'sk-key', 1_000)).toEqual({
    problem: 'it answers 404 to GET /models',
  });
  await server.stop();
  expect(await listModels(server.baseUrl, null, 1_000)).toEqual({ problem: 'it cannot be reached (ECONNREFUSED)' });
});
