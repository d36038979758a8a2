import { launchedSkills } from '../../../client/runs/launched-skills';

const seeds = { paths: [], folder: process.cwd() };

function launched(skill: string, settings: object) {
  return launchedSkills({ seeds, limit: null, skills: [{ skill, settings }] });
}

describe('the skills of a run', () => {
  it('have what their files say, and what the run file sets in its place', async () => {
    const [skill] = await launched('tool-use', { turns: 3 });
    expect(skill?.settings).toMatchObject({ ...skill?.definition.settings, turns: 3 });
  });

  it('that make no dialogues have no limit of turns', async () => {
    await expect(launched('fermi', { turns: 3 })).rejects.toThrow(/fermi makes no dialogues: take `turns` out/);
  });
});
