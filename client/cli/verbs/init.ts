import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../../../domain/errors';
import { fileErrorCode, fileProblem } from '../../../services/file-problem';
import type { InitDocument } from '../../documents';
import { RUN_FILE_TEMPLATE } from '../../run-file/run-file-template';
import type { Select } from '../action';
import { done } from '../answer';
import { pathArgument } from '../arguments/path-argument';
import { DEFAULT_RUN_FILE } from '../chosen-run-file';
import { verb } from '../verb';

interface InitFlags {
  force?: boolean;
}

/** `init [FILE]`: writes a commented run file; never over one that is there, unless told to. */
export function addInit(program: Command, select: Select): void {
  verb(program, 'init', `write a commented ${DEFAULT_RUN_FILE}`)
    .argument('[file]', 'where to', pathArgument('FILE'), DEFAULT_RUN_FILE)
    .option('--force', 'write over a file that is there')
    .action((file: string, { force = false }: InitFlags) => {
      select(async ({ cwd }) => {
        await write(resolve(cwd, file), file, force);
        const document: InitDocument = { file };
        return done(document, `wrote ${file}; name your documents under "seeds", then: npx agentinstruct run`);
      });
    });
}

async function write(path: string, shownAs: string, force: boolean): Promise<void> {
  try {
    await writeFile(path, RUN_FILE_TEMPLATE, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST')
      throw new UserError(`${shownAs} is there already; --force writes over it`, shownAs);
    throw new UserError(`cannot write ${shownAs}: ${fileProblem(error)}`, shownAs);
  }
}
