import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledSkills } from '../../../services/skills/load-skills';
import { skillsPage } from '../../../services/skills/skills-page';

const PAGE = join(__dirname, '..', '..', '..', 'docs', 'skills.md');

describe('the page of all skills', () => {
  it('is what the files say (node scripts/write-skills-page.mjs)', async () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(skillsPage(await bundledSkills()));
  });

  it('shows every entry of every skill with where it comes from', async () => {
    const skills = await bundledSkills();
    const page = skillsPage(skills);
    for (const { transformation, instruction, refinement } of skills)
      for (const { id, title, from } of [...transformation.agents, ...instruction.tasks, ...refinement.goals])
        expect(page).toContain(`| \`${id}\` | ${title} | ${from} |`);
  });

  it('has rows of as many cells as their table has columns', async () => {
    const rows = skillsPage(await bundledSkills())
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    for (const table of rows) {
      const cells = table
        .trim()
        .split('\n')
        .map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(cells).size).toBe(1);
    }
  });
});
