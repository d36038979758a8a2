import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's Chromium, or the one that `CHROMIUM` names; installed where the tests run as root on Debian. @throws where there is none. */
export function chromium(): string {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const file = '/usr/bin/chromium';
  if (!existsSync(file) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  if (existsSync(file)) return file;
  throw new Error('the browser test needs Chromium: install it, or set CHROMIUM to its path');
}

function install(): void {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
