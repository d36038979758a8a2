import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface ListedProcess {
  pid: number;
  /** The whole command line, its arguments joined by a space. */
  command: string;
}

/** Every process one may see whose command line holds `needle`. A zombie has no command line and is none. */
export function processesWith(needle: string): ListedProcess[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  return all.filter(({ pid, command }) => pid !== process.pid && command.includes(needle));
}

function fromProc(): ListedProcess[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ pid: Number(entry), command: commandLine(`/proc/${entry}/cmdline`) }));
}

function commandLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it ended between the listing and now, or belongs to another user: not ours either way
  }
}

function fromPs(): ListedProcess[] {
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: `${line.replace(/^\s*\d+\s+/, '')} ` }));
}
