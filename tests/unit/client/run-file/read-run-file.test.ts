import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunFile } from '../../../../client/run-file/read-run-file';
import { RUN_FILE_TEMPLATE } from '../../../../client/run-file/run-file-template';

const EXAMPLE = `
name: my-run
seeds: [./docs, "./src/**/*.ts"]
skills:
  reading-comprehension: { limit: 200, tasks: 6, rounds: 1 }
  ./my-skill.yaml:
language: de
limit: 1000
seed: 7
models:
  default: { model: gpt-5-mini, baseUrl: "https://api.example.com/v1", apiKeyEnv: OPENAI_API_KEY, inFlight: 64,
             maxOutputTokens: 2000, temperature: 0.7, topP: 1, reasoningEffort: low, timeoutSeconds: 120, structured: auto,
             maxTokensParam: max_completion_tokens, extraBody: {}, headersEnv: {}, journalAs: null,
             price: { input: 0.25, cachedInput: 0.025, output: 2.0 } }
  strong: { model: gpt-5 }
roles: { teacher: strong }
callsPerActivity: 8
window: 50
chunkTokens: 400
`;

describe('the run file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'run-file-'));
    await mkdir(join(folder, 'inside'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(content: string) {
    await writeFile(join(folder, 'inside', 'run.yaml'), content);
    return readRunFile('inside/run.yaml', folder);
  }

  it('takes every key of this release', async () => {
    const file = await read(EXAMPLE);
    expect(file).toMatchObject({
      name: 'my-run',
      language: 'de',
      limit: 1000,
      drawSeed: 7,
      roles: { teacher: 'strong' },
      window: 50,
      callsPerActivity: 8,
      chunkTokens: 400,
    });
    expect(file.models.strong).toEqual({ model: 'gpt-5' });
    expect(file.models.default?.price).toEqual({ input: 0.25, cachedInput: 0.025, output: 2 });
  });

  it('needs seeds only and fills in the rest', async () => {
    expect(await read('seeds: [docs]\n')).toEqual({
      name: null,
      seeds: { paths: ['docs'], folder: join(folder, 'inside') },
      skills: null,
      language: 'seed',
      limit: null,
      drawSeed: 0,
      models: {},
      modelFlags: { model: null, baseUrl: null, inFlight: null },
      roles: {},
      window: 100,
      callsPerActivity: 1,
      chunkTokens: 800,
      budget: null,
    });
  });

  it('takes a budget in dollars, in tokens or in both, and no empty one', async () => {
    expect((await read('seeds: [docs]\nbudget: { tokens: 1000 }\n')).budget).toEqual({ usd: null, tokens: 1000 });
    await expect(read('seeds: [docs]\nbudget: {}\n')).rejects.toThrow('give usd, tokens, or both');
    await expect(read('seeds: [docs]\nbudget: { usd: 0 }\n')).rejects.toMatchObject({
      where: 'inside/run.yaml:2:11 budget.usd',
    });
  });

  it('anchors skill files at its own folder and gives each skill only the settings that were named', async () => {
    expect((await read(EXAMPLE)).skills).toEqual([
      { skill: 'reading-comprehension', settings: { limit: 200, tasks: 6, rounds: 1 } },
      { skill: join(folder, 'inside', 'my-skill.yaml'), settings: {} },
    ]);
  });

  it.each([
    [
      'requests per minute',
      'models: { default: { rpm: 600 } }',
      '2:22 models.default.rpm',
      'come with the release for long runs',
    ],
    [
      'tokens per minute',
      'models: { default: { tpm: 600 } }',
      '2:22 models.default.tpm',
      'come with the release for long runs',
    ],
    ['the judge', 'roles: { judge: default }', '2:10 roles.judge', 'the judge comes with a later release'],
  ])('refuses %s with the sentence that it comes later', async (_, line, where, sentence) => {
    await expect(read(`seeds: [docs]\n${line}\n`)).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
      where: `inside/run.yaml:${where}`,
    });
  });

  it.each([
    ['an unknown key', 'skils: [rag]', 'did you mean "skills"?'],
    ['an unknown setting of a skill', 'skills: { rag: { taks: 2 } }', 'did you mean "tasks"?'],
    ['an unknown key of a model', 'models: { default: { modle: x } }', 'did you mean "model"?'],
    ['an unknown role', 'roles: { techer: default }', 'did you mean "teacher"?'],
    [
      'a role for a model that is not there',
      'models: { strong: {} }\nroles: { teacher: strnog }',
      'no model is named "strnog" under models, did you mean "strong"?',
    ],
    ['a name with a slash', 'name: ../x', '"../x" is not a run name'],
    ['a skill named twice', 'skills: [rag, rag]', 'the skill "rag" is named twice'],
    ['no skill at all', 'skills: {}', 'name at least one skill'],
    ['a skill id with capitals', 'skills: [RAG]', '"RAG" is neither a skill\'s id'],
    ['a limit of nothing', 'limit: 0', 'must be at least 1, found 0'],
    ['a negative draw seed', 'seed: -1', 'must be at least 0, found -1'],
    ['too many calls per activity', 'callsPerActivity: 65', 'must be at most 64, found 65'],
    ['no number', 'window: .nan', 'expected a number, found no finite number'],
    ['a fraction of a flow', 'window: 1.5', 'expected a whole number, found 1.5'],
    ['tiny chunks', 'chunkTokens: 10', 'must be at least 50, found 10'],
    ['a language in words', 'language: plain German', 'write "seed" (the language of each seed) or a code'],
    ['a base URL with a key in it', 'models: { default: { baseUrl: "https://me:s3cret@x.org/v1" } }', 'credentials'],
  ])('refuses %s', async (_, lines, sentence) => {
    const reading = read(`seeds: [docs]\n${lines}\n`);
    await expect(reading).rejects.toThrow(sentence);
    await expect(reading).rejects.not.toThrow('s3cret');
  });

  it.each([
    ['no seeds', 'name: x\n', 'seeds: is missing; it is a list'],
    ['an empty list of seeds', 'seeds: []\n', 'seeds: must have at least 1 entry'],
    ['an empty path', 'seeds: [""]\n', 'seeds[0]: must not be empty'],
    ['one path without a list', 'seeds: ./docs\n', 'seeds: expected a list, found text'],
  ])('refuses %s', async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });

  it('is what init writes, as it stands and with every comment taken away', async () => {
    expect((await read(RUN_FILE_TEMPLATE)).seeds.paths).toEqual(['./docs']);
    const withoutList = RUN_FILE_TEMPLATE.replace(/^# skills: \[.*$/m, '');
    const all = await read(withoutList.replace(/^# ( *[\w-]+:.*)$/gm, '$1'));
    expect(all).toMatchObject({ name: 'my-run', limit: 1000, drawSeed: 0, window: 100, roles: { teacher: 'strong' } });
  });
});
