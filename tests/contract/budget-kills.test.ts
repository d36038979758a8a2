import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Random, randomFrom } from '../../domain/draw/random';
import { openStore } from '../../services/store/open-store';
import { startFakeModel } from '../support/fake-model/start-fake-model';
import { temporaryFolder } from '../support/temporary-folder';

/** More than the budget can pay for. */
const CALLS = 400;
/** Dollars a token. */
const PRICE = 100 / 1_000_000;
/** About 180 calls, or fewer where kills leave reservations behind. */
const BUDGET = 3;
const WORKERS = 3;
const KILLS = 8;

/** A worker in a process of its own; `gone` resolves when it has ended, in whatever way. */
function startSpender(home: string, baseUrl: string, random: Random) {
  const script = join(__dirname, '../support/budget-spender.ts');
  const loader = join(__dirname, '../support/load-typescript.js');
  const worker = spawn(process.execPath, ['-r', loader, script, home, baseUrl, `${random.below(CALLS)}`, `${CALLS}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { kill: () => worker.kill('SIGKILL'), gone: once(worker, 'close') };
}

test.each(['first', 'second'])(
  'workers that are killed at random moments never overspend (%s draw)',
  async (draw) => {
    const random = randomFrom(draw);
    const { path: home, remove } = await temporaryFolder();
    let paid = 0;
    const model = await startFakeModel({
      latencyMs: 60,
      script: ({ text }) => {
        const answer = 'word '.repeat(79);
        paid += (Math.ceil(text.length / 4) + Math.ceil(answer.length / 4)) * PRICE;
        return answer;
      },
    });
    const store = await openStore({ home, databaseUrl: null });
    await store.budgets.set('r', { usd: BUDGET, tokens: null });
    const start = () => startSpender(home, model.baseUrl, random);
    const workers = Array.from({ length: WORKERS }, start);
    for (let kill = 0; kill < KILLS; kill++) {
      const seen = model.counters.requests + 4 + random.below(12);
      const over = Promise.all(workers.map(({ gone }) => gone)).then(() => true);
      while (model.counters.requests < seen && !(await Promise.race([over, delay(2, false)])));
      const index = random.below(WORKERS);
      workers[index]?.kill();
      await workers[index]?.gone;
      workers[index] = start();
    }
    await Promise.all(workers.map(({ gone }) => gone));
    const state = await store.budgets.state('r');
    const [spent, unsettled] = [state?.spent.usd ?? 0, (state?.unsettled.usd ?? 0) + (state?.reserved.usd ?? 0)];
    expect(paid).toBeLessThanOrEqual(BUDGET + 1e-9);
    expect(paid).toBeLessThanOrEqual(spent + unsettled + 1e-9);
    expect(spent + unsettled).toBeLessThanOrEqual(BUDGET + 1e-9);
    expect(spent).toBeGreaterThan(0);
    expect(state?.unsettled.usd).toBeGreaterThan(0);
    await store.close();
    await model.stop();
    await remove();
  },
  120_000,
);
