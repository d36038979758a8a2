import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { RunHandle } from '../../client/port';
import { smallSkill } from '../support/small-skill';
import { openWorkshop, type Workshop } from '../support/workshop';

const CODE_ONLY = { id: 'program', title: 'Program', from: 'ours', kinds: ['code'] };

const QUIET = { worker: 'own' as const, say: () => {} };

describe("the paper's flows on their own", () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(() => workshop.close());

  /** Waits for the run and returns the rows of its export. */
  async function rows(handle: RunHandle): Promise<Record<string, unknown>[]> {
    expect(await handle.result()).toMatchObject({ state: 'completed', flows: { failed: 0 } });
    const directory = join(workshop.folder, `export-${handle.name}`);
    const { files } = await workshop.open().exportRun({ name: handle.name, directory, format: 'jsonl', all: false });
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return texts.flatMap((text) => text.trim().split('\n').filter(Boolean)).map((line) => JSON.parse(line));
  }

  it('refines instructions that a user has', async () => {
    const file = join(workshop.folder, 'mine.jsonl');
    const lines = [
      {
        instruction: 'When does the keeper light the lamp?',
        content: 'The keeper lights the lamp each evening.',
        task: 'facts',
      },
      { instruction: 'Write a limerick about a lighthouse.' },
    ];
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const skill = workshop.file().skills?.[0]?.skill ?? '';
    const handle = await workshop
      .open()
      .refine({ ...QUIET, file: workshop.file({ name: 'refined' }), instructions: file, skill });
    const refined = await rows(handle);
    expect(refined.length).toBeGreaterThanOrEqual(2);
    for (const row of refined.filter(({ round }) => round === 1)) {
      expect(row).toMatchObject({
        goal: expect.any(String),
        parent: expect.any(String),
        instruction: expect.any(String),
      });
    }
    const flows = await workshop.flows('refined');
    expect(new Set(flows.map(({ type }) => type))).toEqual(new Set(['instructionRefinement']));
    expect(flows.every(({ workflowId }) => workflowId.startsWith('refined/instructionRefinement/'))).toBe(true);
  });

  it('says which line of the instructions is wrong', async () => {
    const file = join(workshop.folder, 'wrong.jsonl');
    await writeFile(file, '{"instruction":"Fine."}\n{"instruction":"Fine.","task":"fakts"}\n');
    const skill = workshop.file().skills?.[0]?.skill ?? '';
    const refine = workshop.open().refine({ ...QUIET, file: workshop.file(), instructions: file, skill });
    await expect(refine).rejects.toMatchObject({
      message: expect.stringContaining('did you mean "facts"?'),
      where: `${file}:2`,
    });
  });

  it('transforms texts', async () => {
    const seeds = [{ title: 'Fog', text: 'The fog came in from the sea before the lamp was lit.' }];
    const handle = await workshop.open().transform(workshop.file({ name: 'transformed' }), seeds, QUIET);
    expect(await rows(handle)).toMatchObject([
      { transformation: expect.stringMatching(/identity|letter/), text: expect.any(String) },
    ]);
  });

  it('declines texts that no transformation of the skill takes, and asks nobody', async () => {
    const changes = { accepts: { kinds: ['code'], words: [1, 1000] }, transformation: { agents: [CODE_ONLY] } };
    const skill = join(workshop.folder, 'code-only.yaml');
    await writeFile(skill, stringify(smallSkill({ skill: 'code-only', ...changes })));
    const file = workshop.file({ name: 'misfits', skills: [{ skill, settings: {} }] });
    const handle = await workshop.open().transform(file, [{ title: 'Fog', text: 'The fog came in.' }], QUIET);
    expect(await handle.result()).toMatchObject({
      state: 'completed',
      flows: { total: 1, done: 1, failed: 0 },
      skills: [{ id: 'code-only', made: 0, declined: 1 }],
      calls: { made: 0 },
      reasons: [
        {
          skill: 'code-only',
          outcome: 'declined',
          reason: 'code-only has no transformation for seeds of kind text',
          count: 1,
        },
      ],
    });
  });

  it('writes instructions on contents that exist', async () => {
    const contents = [{ title: 'Fog', text: 'The fog came in from the sea before the lamp was lit.' }];
    const handle = await workshop.open().writeInstructions(workshop.file({ name: 'written' }), contents, QUIET);
    const written = await rows(handle);
    expect(written.length).toBeGreaterThan(0);
    for (const row of written) expect(row).toMatchObject({ round: 0, goal: null, parent: null });
  });
});
