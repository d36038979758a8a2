import { SetupFailed } from './setup-failed.mjs';

/** As package.json's `engines`: below it, packages and the workflow sandbox do not run. */
const OLDEST = [20, 20, 0];

/** Throws for a Node that is too old. @param {string} version as in `process.versions.node` */
export function checkNode(version) {
  const had = version.split('.').map((part) => Number.parseInt(part, 10));
  const differs = OLDEST.findIndex((wanted, index) => had[index] !== wanted);
  if (differs < 0 || had[differs] > OLDEST[differs]) return;
  throw new SetupFailed(
    `Node ${version} is too old; ${OLDEST.join('.')} or newer is needed. What helps: install it from https://nodejs.org, ` +
      'or `nvm install` in this folder, which reads .nvmrc.',
  );
}
