import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { readEnvironment } from '../../services/environment';
import { type EmbeddedModel, startEmbeddedModel } from '../../services/model/embedded/embedded-model';
import { PACKAGED_WEIGHTS } from '../../services/model/embedded/weights';
import { processesWith } from '../../services/process/process-list';
import { scratchFolder } from '../support/scratch-folder';

jest.setTimeout(300_000);

const home = scratchFolder('embedded');
const environment = {
  ...readEnvironment({ ...process.env, OPENAI_API_KEY: 'sk-secret' }),
  home,
  embeddedWeights: null,
};
const lines: string[] = [];
let embedded: EmbeddedModel;
let client: OpenAI;

beforeAll(async () => {
  embedded = await startEmbeddedModel(environment, (line) => lines.push(line));
  client = new OpenAI({ baseURL: embedded.baseUrl, apiKey: 'none', maxRetries: 0 });
});

afterAll(() => embedded?.stop());

const mine = () => processesWith(`--home=${home}`);
const ask = (content: string) => [{ role: 'user' as const, content }];

function chat(content: string, more: Partial<OpenAI.ChatCompletionCreateParamsNonStreaming> = {}, options = {}) {
  return client.chat.completions.create(
    { model: embedded.model, messages: ask(content), max_tokens: 40, ...more },
    options,
  );
}

test('the packaged weights are the tested ones, and the process carries the home and no secret', () => {
  expect(embedded).toMatchObject({ model: 'smollm2-135m-instruct', weights: PACKAGED_WEIGHTS.sha256 });
  expect(lines.at(-1)).toMatch(/^embedded small model ready in \d/);
  const [found, ...others] = mine();
  expect(others).toEqual([]);
  if (process.platform !== 'linux') return;
  const names = readFileSync(`/proc/${found?.pid}/environ`, 'utf8')
    .split('\0')
    .map((pair) => pair.split('=')[0]);
  expect(names.filter((name) => !['PATH', 'HOME', 'LANG', 'TMPDIR', ''].includes(name ?? ''))).toEqual([]);
});

test('the model is listed under its name', async () => {
  expect((await client.models.list()).data.map(({ id }) => id)).toEqual(['smollm2-135m-instruct']);
});

test('an answer asked for by a schema fits the schema, bounds and alternatives included', async () => {
  const shape = z.object({
    declined: z.boolean(),
    reason: z.string(),
    note: z.string().max(12).nullable(),
    level: z.enum(['easy', 'hard']),
    pairs: z
      .array(z.object({ question: z.string().max(80), answer: z.string() }))
      .min(2)
      .max(2),
  });
  const format = zodResponseFormat(shape, 'pairs');
  const answer = await chat('Write two questions about the sea.', {
    response_format: format,
    max_tokens: 600,
    seed: 5,
  });
  const value = shape.parse(JSON.parse(answer.choices[0]?.message.content ?? ''));
  expect(Math.max(value.reason.length, ...value.pairs.map((pair) => pair.answer.length))).toBeLessThanOrEqual(240);
  expect(answer.choices[0]?.finish_reason).toBe('stop');
  expect(answer.usage?.prompt_tokens).toBeGreaterThan(5);
  expect(answer.usage?.completion_tokens).toBeGreaterThan(20);
});

test('an answer cut off by the limit says so, and its tokens are counted', async () => {
  const answer = await chat('Tell a very long story.', { max_tokens: 8 });
  expect(answer.choices[0]?.finish_reason).toBe('length');
  expect(answer.usage?.completion_tokens).toBe(8);
});

test('equal seeds give equal answers, whatever was asked before', async () => {
  const text = async () =>
    (await chat('Name three colours.', { seed: 11, temperature: 0.9 })).choices[0]?.message.content;
  const first = await text();
  await chat('Something else.');
  expect([await text(), await text()]).toEqual([first, first]);
});

test('a prompt longer than the context is refused as OpenAI refuses it', async () => {
  await expect(chat('word '.repeat(9_000))).rejects.toMatchObject({ status: 400, code: 'context_length_exceeded' });
});

test.each([
  ['a body that is not JSON', '{"model":', 400, 'the body is not JSON'],
  ['a body without messages', '{"model":"smollm2-135m-instruct"}', 400, '"messages" must be a list'],
  ['another model', '{"model":"gpt-5"}', 404, 'the model "gpt-5" does not exist here'],
  [
    'a temperature that is none',
    '{"model":"smollm2-135m-instruct","messages":[{"role":"user","content":"x"}],"temperature":9}',
    400,
    '"temperature" must be',
  ],
  ['a stream', '{"model":"smollm2-135m-instruct","stream":true}', 400, '"stream" is not offered'],
])('%s is an invalid_request_error', async (_, body, status, message) => {
  const response = await fetch(`${embedded.baseUrl}/chat/completions`, { method: 'POST', body });
  const { error } = z
    .object({ error: z.object({ type: z.string(), message: z.string() }) })
    .parse(await response.json());
  expect([response.status, error.type]).toEqual([status, 'invalid_request_error']);
  expect(error.message).toContain(message);
});

test('a schema that no grammar can hold to is refused, not ignored', async () => {
  const schema = { type: 'object', properties: { a: { type: 'text' } } };
  const response_format = { type: 'json_schema' as const, json_schema: { name: 'x', schema } };
  await expect(chat('x', { response_format })).rejects.toMatchObject({ status: 400, code: 'invalid_json_schema' });
});

test('a page under a foreign host name gets no answer', async () => {
  const asked = request(`${embedded.baseUrl}/models`, { headers: { host: 'evil.example:80' } }).end();
  const [response] = await once(asked, 'response');
  expect(response.statusCode).toBe(403);
  response.resume();
});

/** The contexts are taken by then, and even a quick machine has not answered yet. */
const BEGUN_MS = 100;

test('an aborted call frees its slot for those that wait', async () => {
  const stop = new AbortController();
  const long = Array.from({ length: 6 }, () =>
    chat('Count to ten thousand.', { max_tokens: 6_000, temperature: 0 }, { signal: stop.signal }),
  );
  const settled = Promise.allSettled(long);
  await delay(BEGUN_MS);
  stop.abort();
  expect((await settled).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  const began = Date.now();
  await Promise.all([chat('Hello.', { max_tokens: 5 }), chat('Hello again.', { max_tokens: 5 })]);
  expect(Date.now() - began).toBeLessThan(15_000);
});

test('more calls than contexts wait their turn and are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => chat(`Say ${index}.`, { max_tokens: 10 })));
  expect(answers.every(({ usage }) => (usage?.completion_tokens ?? 0) > 0)).toBe(true);
});

test('a killed model process comes back at the same address', async () => {
  const [first] = mine();
  if (first === undefined) throw new Error('no process');
  process.kill(first.pid, 'SIGKILL');
  await until(async () => (await fetch(`${embedded.baseUrl}/models`).catch(() => null))?.ok === true);
  expect(mine()).toHaveLength(1);
  expect(mine()[0]?.pid).not.toBe(first.pid);
  expect((await chat('Hello.')).usage?.completion_tokens).toBeGreaterThan(0);
});

test('the process is gone when its starter is killed, even in the middle of answers', async () => {
  const command = mine()[0]?.command.trim().split(' ') ?? [];
  const args = command.slice(1).map((part) => (part.startsWith('--home=') ? `--home=${join(home, 'other')}` : part));
  const code = `const c = require('child_process').spawn(process.execPath, ${JSON.stringify([...args.filter((part) => !part.startsWith('--port=')), '--port=0'])}, { stdio: ['pipe', 'inherit', 'inherit'] }); setInterval(() => {}, 1000)`;
  const starter = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(starter.stdout.setEncoding('utf8'), 'data');
  const { port } = z.object({ port: z.number() }).parse(JSON.parse(String(line)));
  const other = new OpenAI({ baseURL: `http://127.0.0.1:${port}/v1`, apiKey: 'none', maxRetries: 0 });
  const answers = Array.from({ length: 20 }, (_, index) =>
    other.chat.completions.create({ model: embedded.model, messages: ask(`Count to ${index}.`), max_tokens: 200 }),
  );
  const ends = Promise.allSettled(answers);
  await Promise.any(answers);
  starter.kill('SIGKILL');
  await until(async () => processesWith(`--home=${join(home, 'other')}`).length === 0);
  expect((await ends).map(({ status }) => status)).toContain('rejected');
});

test('stopping ends the process, and stopping again does nothing', async () => {
  await embedded.stop();
  expect(mine()).toEqual([]);
  await embedded.stop();
});

test('a GGUF file that is not there is named', async () => {
  const file = join(home, 'none.gguf');
  await expect(startEmbeddedModel({ ...environment, embeddedWeights: file }, () => {})).rejects.toThrow(
    /AGENTINSTRUCT_GGUF/,
  );
  expect(existsSync(file)).toBe(false);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await delay(100)) {
    if (await holds()) return;
  }
  throw new Error('it did not happen within 30 s');
}
