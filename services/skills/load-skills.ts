import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { UserError } from '../../domain/errors';
import { didYouMean } from '../../domain/nearest';
import { referenceProblems } from '../../domain/skill/reference-problems';
import { type Skill, skillSchema } from '../../domain/skill/skill';
import { errorMessage } from '../error-message';
import { packageRoot } from '../package-root';
import { parseYaml } from '../yaml/parse-yaml';
import { validYaml, yamlProblems } from '../yaml/parse-yaml-as';
import { templateProblems } from './template-problems';

const EXTENSIONS = ['.yaml', '.yml'];

/** A skill is some fifty kilobytes of prompts; a file far beyond is something else. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The skills that come with the package, by id. */
export async function bundledSkills(): Promise<Skill[]> {
  const folder = join(packageRoot(), 'skills');
  return Promise.all((await bundledFiles()).map((file) => readSkill(join(folder, file))));
}

async function bundledFiles(): Promise<string[]> {
  const files = await readdir(join(packageRoot(), 'skills'));
  return files.filter((file) => EXTENSIONS.includes(extname(file))).sort();
}

/** A bundled skill by its id, or a user's own by its path. @throws UserError that names what is wrong, and where. */
export async function loadSkill(name: string, workingDirectory: string): Promise<Skill> {
  if (isPath(name)) return readSkill(resolve(workingDirectory, name));
  const ids = (await bundledFiles()).map((file) => basename(file, extname(file)));
  if (!ids.includes(name)) {
    const hint = didYouMean(name, ids) || ` (there are: ${ids.join(', ')})`;
    throw new UserError(
      `there is no skill "${name}"${hint}; a skill of your own is named by its path, such as ./my-skill.yaml`,
      '--skills',
    );
  }
  return readSkill(join(packageRoot(), 'skills', `${name}.yaml`));
}

/** Parses and proves a skill file: format, names, ids, reachability, templates and their variables. */
export function parseSkill(text: string, file: string): Skill {
  const source = parseYaml(text, file);
  const skill = validYaml(skillSchema, source);
  const problems = [...referenceProblems(skill), ...templateProblems(skill)];
  if (problems.length > 0) throw yamlProblems(source, problems);
  return skill;
}

function isPath(name: string): boolean {
  return name.includes('/') || EXTENSIONS.includes(extname(name));
}

async function readSkill(file: string): Promise<Skill> {
  const size = await sizeOf(file);
  if (size > MOST_BYTES) throw new UserError(`the skill file has ${size} bytes, at most ${MOST_BYTES} are read`, file);
  return parseSkill(await readFile(file, 'utf8'), file);
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw new UserError(`the skill file cannot be read: ${errorMessage(error)}`, file);
  }
  throw new UserError('this is a folder; name the skill file in it', file);
}
