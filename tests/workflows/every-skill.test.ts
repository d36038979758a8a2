import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowExecutionInfo } from '@temporalio/client';
import type { RunDocument } from '../../client/documents';
import type { Sample } from '../../domain/sample';
import { packageRoot } from '../../services/package-root';
import { openWorkshop, type Workshop } from '../support/workshop';

const FOLDER = join(packageRoot(), 'skills');
/** One of each: what is shown is that a seed goes all the way, not how many samples come of it. */
const ONE = { limit: 1, tasks: 1, perTask: 1, suggestions: 1, rounds: 1 };

/** One seed of each kind, each long enough for every skill that takes its kind. */
const SENTENCES = [
  'The ferry from Brora to the island left at 9:40 on Monday, 4 May 2026, with 12 crates of seed potatoes and 31 people.',
  'By noon it had reached the pier, where Ms Lund signed for the crates and paid 48 pounds for the freight.',
  'A storm came in the evening, so that the harbour was closed on Tuesday and nobody crossed for two days.',
  'When the wind had turned, the harbour master Ewan Ross opened the gate again and counted 7 boats at the quay.',
  'The committee of the island has since decided to keep seed potatoes for two years in a dry store of its own.',
];
const FUNCTIONS = ['crates', 'people', 'boats', 'pounds', 'days', 'gates'].map((thing) =>
  [
    `def count_${thing}(crossings: list[dict]) -> int:`,
    `    """How many ${thing} all crossings of a week have carried; a crossing without any counts as none."""`,
    `    return sum(crossing.get("${thing}", 0) for crossing in crossings if not crossing["cancelled"])`,
  ].join('\n'),
);
const OPERATION = {
  summary: 'The crossings of a day, with the places that are left on each of them',
  parameters: [
    { name: 'port', in: 'query', required: true, description: 'The port of departure', schema: { type: 'string' } },
    { name: 'day', in: 'query', description: 'The day; today where it is left out', schema: { type: 'string' } },
  ],
  responses: { 200: { description: 'The times of departure and arrival, in the order of the day, and free places' } },
};
const SEEDS: Record<string, string> = {
  'ferry.md': `# The ferry\n\n${SENTENCES.join(' ')}\n`,
  'crossings.py': `${FUNCTIONS.join('\n\n\n')}\n`,
  'ferry.json': JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Ferry' },
    paths: { '/crossings': { get: OPERATION } },
  }),
};

describe('every skill, with one seed that it accepts', () => {
  jest.setTimeout(180_000);
  let workshop: Workshop;
  let document: RunDocument;
  let samples: Sample[];
  let flows: WorkflowExecutionInfo[];
  let ids: string[];

  beforeAll(async () => {
    workshop = await openWorkshop();
    const folder = join(workshop.folder, 'fitting');
    await mkdir(folder);
    for (const [file, text] of Object.entries(SEEDS)) await writeFile(join(folder, file), text);
    const files = await readdir(FOLDER);
    ids = files.filter((file) => file.endsWith('.yaml')).map((file) => file.replace('.yaml', ''));
    const skills = ids.map((skill) => ({ skill, settings: ONE }));
    document = await workshop.run({
      name: 'every-skill',
      skills,
      seeds: { paths: ['fitting'], folder: workshop.folder },
    });
    samples = await workshop.samples('every-skill');
    flows = await workshop.flows('every-skill');
  });
  afterAll(() => workshop.close());

  it('ends each flow, none failed, none still open', () => {
    expect(document).toMatchObject({ state: 'completed', blocked: [] });
    expect(document.flows).toEqual({ total: ids.length, done: ids.length, failed: 0 });
    expect(flows.map(({ status }) => status.name)).toEqual(ids.map(() => 'COMPLETED'));
  });

  it('is a workflow whose type is the skill', () => {
    expect(flows.map(({ type }) => type).sort()).toEqual([...ids].sort());
  });

  it('makes samples with each skill, checked and laid out', async () => {
    const made = (id: string) => samples.filter(({ skill }) => skill === id);
    const groups = await workshop.store.failures.groups('every-skill');
    expect({ without: ids.filter((id) => made(id).length === 0), failures: groups }).toMatchObject({ without: [] });
    for (const { messages, metadata } of samples) {
      expect(messages.at(-1)?.role).toBe('assistant');
      expect(metadata.checks.length).toBeGreaterThan(0);
      if (metadata.verdict === 'rejected') expect(metadata.reason).not.toBeNull();
    }
  });
});
