// placeholder until the real one lands
import type { Environment } from '../environment';
type Check = { name: string; ok: boolean; detail: string; mend: string | null };
export async function probe(_environment: Environment, _more: (() => Promise<Check[]>)[]): Promise<{ ok: boolean; checks: Check[] }> {
  throw new Error('not there yet');
}
