import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;
const SAMPLE_EVERY_MS = 200;

/** What a process had used at a moment. */
interface Sample {
  atMs: number;
  cpuMs: number;
  rssMb: number;
}

/** Watches one process through `/proc` (Linux). */
export class WatchedProcess {
  readonly samples: Sample[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.timer = setInterval(() => this.look(), SAMPLE_EVERY_MS);
    this.look();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Milliseconds of processor time between two moments. */
  cpuMs(from: number, to: number): number {
    return (this.at(to)?.cpuMs ?? 0) - (this.at(from)?.cpuMs ?? 0);
  }

  rssMb(at: number): number {
    return this.at(at)?.rssMb ?? 0;
  }

  private at(moment: number): Sample | undefined {
    return this.samples.findLast(({ atMs }) => atMs <= moment) ?? this.samples[0];
  }

  private look(): void {
    try {
      this.samples.push({ atMs: Date.now(), cpuMs: cpuOf(this.pid), rssMb: rssOf(this.pid) });
    } catch {
      this.stop(); // the process has ended: what was seen until then is what it used
    }
  }
}

/** The fields after the command's name, which may hold blanks: utime and stime are the 14th and 15th of all. */
function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1000;
}

function rssOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
