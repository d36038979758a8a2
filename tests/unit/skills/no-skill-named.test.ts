import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledSkills } from '../../../services/skills/load-skills';

const ROOT = join(__dirname, '..', '..', '..');
const FOLDERS = ['domain', 'workflows', 'activities', 'services', 'workers', 'client'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
)
  .filter((file) => /\.(ts|mjs|js)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

describe('the code', () => {
  it('names no skill: a skill is data', async () => {
    for (const { skill } of await bundledSkills()) {
      const naming = sources.filter(({ text }) => new RegExp(`['"\`]${skill}['"\`]`).test(text));
      expect(naming.map(({ file }) => file)).toEqual([]);
    }
  });

  it('reads the environment in one file alone', () => {
    const ours = sources.filter(({ file }) => file.endsWith('.ts'));
    const reading = ours.filter(({ text }) => /process\.env\b/.test(text)).map(({ file }) => file);
    expect(reading).toEqual(['services/environment.ts']);
  });
});
