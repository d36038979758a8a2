#!/usr/bin/env node
// `npm install` leaves out of package-lock.json what its registry does not offer for other platforms, and `npm ci` then refuses
// the file. Run this after each `npm install`: it names the missing optional packages, without a checksum.
//   node scripts/complete-lockfile.mjs [package-lock.json ...]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const OTHER_NAMES = { mac: 'darwin', win: 'win32' };
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The optional packages that the lockfile asks for and does not hold: path in node_modules to entry. */
export function missingOptionals(packages) {
  const missing = {};
  for (const parent of Object.values(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const held = Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
      if (!held) missing[`node_modules/${name}`] = entry(name, version, parent.dev);
    }
  }
  return missing;
}

function entry(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = words.map((word) => OTHER_NAMES[word] ?? word).find((word) => SYSTEMS.includes(word));
  const cpu = words.map((word) => (word === 'armv7l' ? 'arm' : word)).find((word) => PROCESSORS.includes(word));
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev }), optional: true, ...(os && { os: [os] }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files =
    process.argv.length > 2
      ? process.argv.slice(2)
      : ['package-lock.json', 'services/model/embedded/runtime/package-lock.json'];
  for (const file of files) {
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    const all = { ...lock.packages, ...missingOptionals(lock.packages) };
    lock.packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en')));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  }
}
