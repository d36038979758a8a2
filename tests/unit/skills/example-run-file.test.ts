import { join } from 'node:path';
import { readRunFile } from '../../../client/run-file/read-run-file';
import { prepareRun } from '../../../client/runs/prepare-run';
import { readEnvironment } from '../../../services/environment';
import { collect } from '../../support/collect';

describe("the demo's run file", () => {
  it('takes seeds of several documents for both skills', async () => {
    const file = await readRunFile('examples/agentinstruct.yaml', join(__dirname, '..', '..', '..'));
    const probes = { environment: readEnvironment({ OPENAI_API_KEY: 'x' }), listModels: async () => ({ ids: ['m'] }) };
    const { work, definition } = await prepareRun(file, probes, () => {});
    const taken = await collect(work());
    expect(definition.skills).toHaveLength(2);
    for (const { definition: skill } of definition.skills)
      expect(taken.some(({ flows }) => flows.some((flow) => flow.skill === skill.skill))).toBe(true);
    expect(new Set(taken.map(({ seed }) => seed.source.split('#')[0])).size).toBeGreaterThan(3);
    expect(taken.flatMap(({ flows }) => flows)).toHaveLength(8);
    for (const { seed } of taken) expect(seed.source).toMatch(/^seeds\/[^/]+$/);
  });
});
