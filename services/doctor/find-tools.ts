import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checksRunPrograms } from '../../domain/skill/checks-run-programs';
import type { Skill } from '../../domain/skill/skill';
import { toolsUsed } from '../../domain/skill/tools-used';
import { python } from '../../domain/tools/python';
import type { Environment } from '../environment';
import { errorMessage } from '../error-message';
import { bundledSkills } from '../skills/load-skills';
import { pythonPlace } from '../tools/python/installed-python';
import { type Finding, fine, wrong } from './finding';

const NAME = 'Python for programs';

/** What skills need to run programs. No Python of this machine is asked: it comes as a package, started once and kept. */
export async function findTools({ cache }: Environment): Promise<Finding[]> {
  const users = (await bundledSkills()).filter(needsPython).map(({ skill }) => skill);
  const used = users.length === 0 ? 'no skill of ours needs it' : `for ${users.join(', ')}`;
  try {
    const { folder } = await pythonPlace();
    const path = join(cache, folder);
    return [fine(NAME, `${existsSync(path) ? path : 'made ready when it is first needed'}; ${used}`)];
  } catch (error) {
    return [wrong(NAME, `${errorMessage(error)}; ${used}`, 'run `node scripts/setup.mjs`')];
  }
}

function needsPython(skill: Skill): boolean {
  return toolsUsed(skill).has(python.name) || checksRunPrograms(skill);
}
