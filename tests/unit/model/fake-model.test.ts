import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ANSWER_SHAPES } from '../../../domain/shapes/answer/registry';
import {
  editAnswer,
  instructionsAnswer,
  structuredAnswer,
  suggestionsAnswer,
  teacherAnswer,
  transformationAnswer,
} from '../../../domain/shapes/answers';
import { CONTENT_SHAPES } from '../../../domain/shapes/content/registry';
import { SHAPES } from '../../../domain/shapes/registry';
import { WORLD_SHAPES } from '../../../domain/shapes/world/registry';
import { type GatewayFixture, gatewayFixture } from '../../support/gateway-fixture';

const MATERIAL = `<text>
The lighthouse at Carn Point was built in 1871 by two brothers from Leith. Its lamp burned whale oil until 1902, when the harbour board paid for gas. Keepers wrote the weather into a green book every four hours.
In the winter of 1911 the book stops for nine days. Nobody knows why. The next keeper began again without a word about it, and his first line reads: wind from the west, sea calm.
</text>`;

let fixture: GatewayFixture;
beforeAll(async () => {
  fixture = await gatewayFixture();
});
afterAll(() => fixture.close());

const messages = (words: string) => [
  { role: 'system' as const, content: `Write up to 2 instructions. ${words}` },
  { role: 'user' as const, content: MATERIAL },
];

test.each(SHAPES.map((shape) => [shape.name, shape] as const))(
  'its answers fit the shape %s at once',
  async (name, shape) => {
    for (const words of ['first', 'second', 'third']) {
      const written = { messages: messages(`${name} ${words}`), shape: instructionsAnswer(shape, 2), repetition: 0 };
      expect(await fixture.call(written)).toMatchObject({ kind: 'made', calls: [expect.any(String)] });
      const edited = {
        messages: messages(`edit ${name} ${words}`),
        shape: editAnswer(shape, { content: true, unanswerable: false }),
        repetition: 0,
      };
      expect(await fixture.call(edited)).toMatchObject({ kind: 'made', calls: [expect.any(String)] });
    }
  },
);

test.each([
  ...CONTENT_SHAPES.map((shape) => ({ name: shape.name, shape: structuredAnswer(shape) })),
  ...ANSWER_SHAPES.map((shape) => ({ name: shape.name, shape: teacherAnswer(shape, null) })),
  ...WORLD_SHAPES.map(({ name, schemaFor }) => ({
    name,
    shape: { name: 'world', schema: schemaFor(1), mayDecline: false },
  })),
])('its answers fit $name at once', async ({ name, shape }) => {
  for (const words of ['first', 'second', 'third']) {
    const call = { messages: messages(`${name} ${words}`), shape, repetition: 0 };
    expect(await fixture.call(call)).toMatchObject({ kind: 'made', calls: [expect.any(String)] });
  }
});

test('its transformations and suggestions fit too', async () => {
  const one = { messages: messages('transform'), shape: transformationAnswer(), repetition: 0 };
  expect(await fixture.call(one)).toMatchObject({ kind: 'made' });
  const two = { messages: messages('suggest'), shape: suggestionsAnswer(3), repetition: 0 };
  expect(await fixture.call(two)).toMatchObject({ kind: 'made' });
});

test('it runs as a process of its own, shows what it served, and ends with its starter', async () => {
  const child = spawn(process.execPath, [join(__dirname, '../../support/fake-model/main.mjs'), '{"models":["m"]}'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line]: unknown[] = await once(child.stdout, 'data');
  const { baseUrl, port }: { baseUrl: string; port: number } = JSON.parse(String(line));
  await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'x' }] }),
  });
  const stats: unknown = await (await fetch(`http://127.0.0.1:${port}/stats`)).json();
  expect(stats).toMatchObject({ requests: 1, paid: 1 });
  child.stdin.end();
  const [code]: unknown[] = await once(child, 'exit');
  expect(code).toBe(0);
});
