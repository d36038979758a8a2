import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Script } from '../support/fake-model/start-fake-model';
import { temporaryFolder } from '../support/temporary-folder';
import { workflowLines } from '../support/workflow-lines';
import { openWorkshop, type Workshop } from '../support/workshop';

const GOAL = {
  id: 'more',
  title: 'More',
  from: 'ours',
  edits: 'instruction',
  suggest: 'A step more.',
  edit: 'Add it.',
};

/** One instruction for each of the four seeds, whose answers programs decide. */
const skillOf = (shape: string, check: string) => ({
  settings: { tasks: 1, perTask: 1, suggestions: 1, rounds: 0, maxInstructions: 1 },
  transformation: { agents: [{ id: 'identity', title: 'Identity', from: 'paper' }] },
  instruction: { shape, tasks: [{ id: 'code', title: 'Code', from: 'ours', ask: 'Ask for code.', checks: [check] }] },
  refinement: { pairs: 'each', goals: [GOAL] },
});

const written = (fields: object) => ({ declined: false, reason: '', instructions: [fields] });
const block = (code: string): string => `\`\`\`python\n${code}\n\`\`\``;

/** Gives the n-th of four things to the n-th lighthouse, to its author and to its teacher. */
const each =
  <T>(things: () => readonly T[], say: { fields(thing: T): object; answer(thing: T): string }): Script =>
  ({ schemaName, text }) => {
    const thing = things()[Number(/lighthouse number (\d)/.exec(text)?.[1] ?? 1) - 1];
    if (thing === undefined) return null;
    return schemaName === null ? say.answer(thing) : written(say.fields(thing));
  };

/** The one sample of each lighthouse, in their order. */
async function inOrder(workshop: Workshop, name: string) {
  const samples = await workshop.samples(name);
  return samples.toSorted((a, b) => a.metadata.source.localeCompare(b.metadata.source));
}

/** A run whose n-th author and teacher both write the n-th code behind a right function. */
async function runCodes(codes: readonly string[]) {
  const script = each(() => codes, {
    fields: (code) => ({
      requirements: ['gives one'],
      language: 'python',
      question: 'Write one() in Python, which gives 1.',
      signature: '',
      solution: `def one():\n    return 1\n${code}`,
      tests: 'assert one() == 1',
    }),
    answer: (code) => block(`def one():\n    return 1\n${code}`),
  });
  const workshop = await openWorkshop({ script }, skillOf('code-task', 'solution-passes'));
  const document = await workshop.run({ name: 'codes' });
  const reasons = (await inOrder(workshop, 'codes')).map(({ metadata }) => metadata.reason);
  const lines = await workflowLines(workshop, 'codes');
  await workshop.close();
  return { document, reasons, lines };
}

describe('code in a sample', () => {
  it('that loops, forks, writes files or asks for the network is rejected with the reason, and harms nothing', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { path: folder, remove } = await temporaryFolder();
    const file = join(folder, 'written');
    const { document, reasons } = await runCodes([
      'while True: pass',
      'import os\nwhile True: os.fork()',
      `open(${JSON.stringify(file)}, "w").write("x")`,
      `import urllib.request\nurllib.request.urlopen("http://127.0.0.1:${port}")`,
    ]);
    expect(document).toMatchObject({ state: 'completed', flows: { total: 4, done: 4, failed: 0 } });
    expect(document.samples).toMatchObject({ kept: 0, rejected: 4 });
    const why = ['it did not end in time', 'OSError', 'FileNotFoundError', 'URLError'];
    expect(reasons).toEqual(why.map((word) => expect.stringMatching(`^solution-passes: the writer's own .*${word}`)));
    expect([existsSync(file), connections]).toEqual([false, 0]);
    server.close();
    await remove();
  }, 120_000);

  it('that is right is kept, and its programs are a line in the history', async () => {
    const { document, lines } = await runCodes(['', 'two = one() + one()', 'print(one())', 'assert one() < 2']);
    expect(document).toMatchObject({ state: 'completed', samples: { kept: 4, rejected: 0 } });
    expect(lines).toContain('Run');
  }, 120_000);
});

describe('what a program prints', () => {
  it('decides whether the key of a trace is right, line by line', async () => {
    const keys = ['42', '41', 'one\n2', 'one 2'];
    const programs = ['print(6 * 7)', 'print(6 * 7)', 'print("one")\nprint(2)', 'print("one")\nprint(2)'];
    const script = each(() => keys.map((key, index) => ({ key, program: programs[index] ?? '' })), {
      fields: ({ key, program }) => ({ language: 'python', program, question: 'What?', reasoning: 'r', output: key }),
      answer: ({ key }) => `It prints\n\n${key}`,
    });
    const workshop = await openWorkshop({ script }, skillOf('trace', 'trace-is-real'));
    await workshop.run({ name: 'traces' });
    const samples = await inOrder(workshop, 'traces');
    expect(samples.map(({ metadata }) => metadata.verdict)).toEqual(['kept', 'rejected', 'kept', 'rejected']);
    expect(samples[1]?.metadata.reason).toContain('the program prints "42", the key says "41"');
    await workshop.close();
  }, 120_000);
});
