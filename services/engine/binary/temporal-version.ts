import { runCommand } from '../../process/run-command';

/** A binary that cannot tell its version within this is not one that can serve. */
const VERSION_TIMEOUT_MS = 20_000;

/** The CLI's own version, `1.9.1`; null where the file is no `temporal` or does not run here. */
export async function temporalVersion(path: string, env: Readonly<Record<string, string>>): Promise<string | null> {
  const { end, stdout } = await runCommand(path, ['--version'], { env, timeoutMs: VERSION_TIMEOUT_MS });
  return end === 'ok' ? (/temporal version (\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? null) : null;
}

/** Whether version `a` is `b` or newer, by major, minor and patch. */
export function atLeast(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const [index, wanted] of (right ?? []).entries()) {
    const had = left?.[index] ?? 0;
    if (had !== wanted) return had > wanted;
  }
  return true;
}
