import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../domain/checks/registry';
import { ANSWER_SHAPES } from '../../../domain/shapes/answer/registry';
import { CONTENT_SHAPES } from '../../../domain/shapes/content/registry';
import { SHAPES } from '../../../domain/shapes/registry';
import { WORLD_SHAPES } from '../../../domain/shapes/world/registry';
import { TOOLS } from '../../../domain/tools/registry';
import { parseSkill } from '../../../services/skills/load-skills';
import { readmeSkill } from '../../support/readme-skill';

const README = readFileSync(join(__dirname, '..', '..', '..', 'skills', 'README.md'), 'utf8');

it.each<[string, readonly { name: string }[]]>([
  ['check', CHECKS],
  ['instruction shape', SHAPES],
  ['content shape', CONTENT_SHAPES],
  ['answer shape', ANSWER_SHAPES],
  ['world shape', WORLD_SHAPES],
  ['tool', TOOLS],
])('skills/README.md names every %s that a skill may name', (_, named) => {
  expect(named.map(({ name }) => name).filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
});

it('the skill that skills/README.md begins with is a right one', () => {
  expect(parseSkill(readmeSkill(), 'my-skill.yaml')).toMatchObject({ skill: 'help-desk' });
});
