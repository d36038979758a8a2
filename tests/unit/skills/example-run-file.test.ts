import { join } from 'node:path';
import { readRunFile } from '../../../client/run-file/read-run-file';
import { prepareRun } from '../../../client/runs/prepare-run';
import { readEnvironment } from '../../../services/environment';
import { bundledSkills } from '../../../services/skills/load-skills';
import { collect } from '../../support/collect';

const ROOT = join(__dirname, '..', '..', '..');

async function prepared(path: string) {
  const probes = { environment: readEnvironment({ OPENAI_API_KEY: 'x' }), listModels: async () => ({ ids: ['m'] }) };
  const { work, definition } = await prepareRun(await readRunFile(path, ROOT), probes, () => {});
  return { definition, taken: await collect(work()) };
}

describe('the run file of all skills', () => {
  it('names every skill there is, each with two seeds and as little of everything as it can have', async () => {
    const { definition, taken } = await prepared('examples/all-skills.yaml');
    const ids = definition.skills.map(({ definition: { skill } }) => skill);
    expect(ids.toSorted()).toEqual((await bundledSkills()).map(({ skill }) => skill).toSorted());
    for (const { definition: skill, settings } of definition.skills) {
      const flows = taken.flatMap((work) => work.flows).filter((flow) => flow.skill === skill.skill);
      expect({ skill: skill.skill, flows: flows.length }).toEqual({ skill: skill.skill, flows: 2 });
      expect(settings).toMatchObject({ tasks: 1, perTask: 1, suggestions: 1, rounds: 1 });
      expect(settings.turns).toBe(skill.response.mode === 'dialogue' ? 3 : undefined);
    }
    expect(new Set(taken.map(({ seed }) => seed.kind))).toEqual(new Set(['text', 'code', 'api']));
  });
});

describe("the demo's run file", () => {
  it('takes seeds of several documents for both skills', async () => {
    const { definition, taken } = await prepared('examples/agentinstruct.yaml');
    expect(definition.skills).toHaveLength(2);
    for (const { definition: skill } of definition.skills)
      expect(taken.some(({ flows }) => flows.some((flow) => flow.skill === skill.skill))).toBe(true);
    expect(new Set(taken.map(({ seed }) => seed.source.split('#')[0])).size).toBeGreaterThan(3);
    expect(taken.flatMap(({ flows }) => flows)).toHaveLength(8);
    for (const { seed } of taken) expect(seed.source).toMatch(/^seeds\/[^/]+$/);
  });
});
