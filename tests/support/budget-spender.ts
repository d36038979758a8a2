import { createModelGateway } from '../../services/model/create-model-gateway';
import { ModelBlocked, ModelBusy } from '../../services/model/gateway';
import { withDefaults } from '../../services/model/model-defaults';
import { openStore } from '../../services/store/open-store';
import { plain, runWith } from './gateway-fixture';

/** A hundred dollars a million tokens, so that a hundred calls use up a budget of a dollar. */
const SPENDER_ENTRY = { maxOutputTokens: 100, price: { input: 100, output: 100 }, inFlight: 8 };

/**
 * Arguments: home, address of the model, first call, calls. A worker that asks call after call, eight side by side, until
 * all are answered or the budget is used up; prints `blocked` then.
 */
async function main(home: string, baseUrl: string, first: number, calls: number): Promise<void> {
  const store = await openStore({ home, databaseUrl: null });
  const worker = `w-${process.pid}`;
  await store.workers.beat(worker);
  const beating = setInterval(() => void store.workers.beat(worker), 2_000);
  const place = { provider: 'openai' as const, baseUrl, apiKeyEnv: 'NONE', headersEnv: {} };
  const { journal, blocks, controls, budgets, leases } = store;
  const embedded = () => Promise.reject(new Error('there is none here'));
  const gateway = createModelGateway({ journal, blocks, controls, budgets, leases, secret: () => null, embedded });
  const context = {
    run: runWith(withDefaults(SPENDER_ENTRY, 'fake-model', place)),
    skill: 'reading-comprehension',
    stage: 'respond',
    role: 'teacher' as const,
    since: Date.now(),
    signal: new AbortController().signal,
    draining: new AbortController().signal,
  };
  const left = Array.from({ length: calls }, (_, index) => (first + index) % calls);
  const ask = async () => {
    for (let call = left.shift(); call !== undefined; call = left.shift()) {
      try {
        await gateway.call(plain(`Call ${call}: ${'why '.repeat(call % 7)}?`), context);
      } catch (error) {
        if (error instanceof ModelBlocked) process.stdout.write('blocked\n');
        if (!(error instanceof ModelBusy)) return;
        left.push(call);
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  clearInterval(beating);
  await store.workers.leave(worker);
  await gateway.close();
  await store.close();
}

const [home = '', baseUrl = '', first = '', calls = ''] = process.argv.slice(2);
if (home !== '') void main(home, baseUrl, Number(first), Number(calls));
