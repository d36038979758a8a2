import { runCommandLine } from '../../client/cli/run-command-line';
import type { Shell } from '../../client/cli/shell';
import type { Client } from '../../client/port';
import { fakeClient } from './fake-client';

export interface FakeShell extends Shell {
  stdout: string;
  stderr: string;
  /** How often the library was opened. */
  opened: number;
  /** Presses Ctrl-C. */
  interrupt(): void;
}

/** A shell that keeps what is written; time stands still unless `now` is given. */
export function fakeShell(different: Partial<Shell> & { library?: Client } = {}): FakeShell {
  const handlers = new Set<() => void>();
  const { library = fakeClient(), ...others } = different;
  const shell: FakeShell = {
    stdout: '',
    stderr: '',
    opened: 0,
    interrupt: () => {
      for (const handler of handlers) handler();
    },
    cwd: '/nowhere',
    commandLine: 'npx agentinstruct run',
    client: async () => {
      shell.opened += 1;
      return library;
    },
    print: async (text) => {
      shell.stdout += text;
    },
    say: (line) => {
      shell.stderr += `${line}\n`;
    },
    bars: null,
    attended: false,
    confirm: async () => false,
    now: () => 0,
    onInterrupt: (handler) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    ...others,
  };
  return shell;
}

/** Runs a command line in such a shell. */
export async function inShell(argv: string[], shell: FakeShell = fakeShell()): Promise<FakeShell & { code: number }> {
  const code = await runCommandLine(argv, '0.1.0', shell);
  return Object.assign(shell, { code });
}
