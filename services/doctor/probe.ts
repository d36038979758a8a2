import type { Environment } from '../environment';
import { errorMessage } from '../error-message';
import { findDisk } from './find-disk';
import { findEmbeddedModel } from './find-embedded-model';
import { findPackages } from './find-packages';
import { findPrograms } from './find-programs';
import { findServer } from './find-server';
import { findStore } from './find-store';
import { findTemporal } from './find-temporal';
import { findTools } from './find-tools';
import { type Finding, wrong } from './finding';

type Look = (environment: Environment) => Promise<Finding[]>;

const LOOKS: readonly Look[] = [
  findPrograms,
  findPackages,
  findTemporal,
  findServer,
  findStore,
  findEmbeddedModel,
  findTools,
  findDisk,
];

/**
 * What is installed, reachable and missing on this machine, in the order in which a run needs it. Fetches and starts nothing.
 * `more` are looks of parts above this one, such as the model ladder. `ok` when nothing has to be mended.
 */
export async function probe(
  environment: Environment,
  more: readonly Look[],
): Promise<{ ok: boolean; checks: Finding[] }> {
  const found = await Promise.all([...LOOKS, ...more].map((look) => safely(look, environment)));
  const checks = found.flat();
  return { ok: checks.every(({ ok }) => ok), checks };
}

/** A look that breaks down is a finding too: one broken thing must not hide the others. */
async function safely(look: Look, environment: Environment): Promise<Finding[]> {
  try {
    return await look(environment);
  } catch (error) {
    return [wrong(look.name || 'check', errorMessage(error), 'this check itself failed; please report it')];
  }
}
