import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FakeModel, FakeModelOptions } from './fake-model/start-fake-model';

/** The fake model as a process of its own: what counts its requests must survive what the test kills. */
export async function startFakeProcess(options: FakeModelOptions) {
  const main = join(__dirname, 'fake-model', 'main.mjs');
  const child = spawn(process.execPath, [main, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { baseUrl } = JSON.parse(String(line));
  const root = String(baseUrl).replace(/\/v1$/, '');
  return {
    baseUrl: String(baseUrl),
    stats: async () => {
      const counters: FakeModel['counters'] = JSON.parse(await (await fetch(`${root}/stats`)).text());
      return counters;
    },
    /** New options while it runs. */
    change: async (options: FakeModelOptions) => {
      await fetch(`${root}/options`, { method: 'POST', body: JSON.stringify(options) });
    },
    stop: async () => {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}
