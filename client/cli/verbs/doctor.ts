import type { Command } from 'commander';
import type { DoctorDocument } from '../../documents';
import type { Select } from '../action';
import { EXIT } from '../exit-code';
import { verb } from '../verb';

/** `doctor`: what is installed, reachable, missing, and how to mend it. */
export function addDoctor(program: Command, select: Select): void {
  verb(program, 'doctor', 'what is installed, reachable, missing, and how to mend it').action(() => {
    select(async (shell) => {
      const document = await (await shell.client()).doctor();
      return { document, text: doctorText(document), exitCode: document.ok ? EXIT.done : EXIT.failed };
    });
  });
}

function doctorText({ ok, checks }: DoctorDocument): string {
  const lines = checks.map(({ name, ok: good, detail, mend }) => {
    const cure = mend === null ? '' : `\n           ${mend}`;
    return `${good ? 'ok     ' : 'missing'}  ${name}: ${detail}${cure}`;
  });
  return [...lines, ok ? 'ready' : 'not ready: mend what is missing'].join('\n');
}
