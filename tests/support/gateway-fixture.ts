import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { ModelSettings } from '../../domain/model-settings';
import type { RunRecord } from '../../domain/run';
import { type Clock, SYSTEM_CLOCK } from '../../services/model/clock';
import { createModelGateway } from '../../services/model/create-model-gateway';
import type { AnswerShape, CallContext, ModelGateway, ModelRequest } from '../../services/model/gateway';
import { withDefaults } from '../../services/model/model-defaults';
import type { ModelEntry } from '../../services/model/model-entry';
import { openStore } from '../../services/store/open-store';
import type { Store } from '../../services/store/store';
import { type FakeModel, type FakeModelOptions, startFakeModel } from './fake-model/start-fake-model';

export const SECRET = 'sk-real-key-0123456789abcdef';

/** A small shape with everything that the fake can get wrong. */
export const OPINION: AnswerShape<{ declined: boolean; reason: string; points: string[] }> = {
  name: 'opinion',
  schema: z.object({ declined: z.boolean(), reason: z.string(), points: z.array(z.string().min(1)).min(1) }),
  mayDecline: true,
};

/** A gateway before a fake model and a real store in a folder of its own. */
export interface GatewayFixture {
  model: FakeModel;
  store: Store;
  gateway: ModelGateway;
  /** One call of the run `r`; settings of the entry `default` may be changed. */
  call<T>(request: ModelRequest<T>, changes?: Partial<CallContext>): ReturnType<ModelGateway['call']>;
  context(changes?: Partial<CallContext>): CallContext;
  /** Waits until so many requests are with the server; the test's own time-out says when that does not come. */
  inFlight(count: number): Promise<void>;
  /** A new gateway on the same store, as after a restart. */
  restart(entry?: ModelEntry): void;
  close(): Promise<void>;
}

export interface FixtureOptions {
  model?: FakeModelOptions;
  entry?: ModelEntry;
  clock?: Clock;
  secret?: (variable: string) => string | null;
}

export async function gatewayFixture(options: FixtureOptions = {}): Promise<GatewayFixture> {
  const home = await mkdtemp(join(tmpdir(), 'gateway-'));
  const [store, model] = await Promise.all([openStore({ home, databaseUrl: null }), startFakeModel(options.model)]);
  let { settings, gateway } = build(options.entry ?? {});
  const gateways = [gateway];

  function build(entry: ModelEntry): { settings: ModelSettings; gateway: ModelGateway } {
    const place = { provider: 'openai' as const, baseUrl: model.baseUrl, apiKeyEnv: 'TEST_KEY', headersEnv: {} };
    return {
      settings: withDefaults(entry, entry.model ?? 'fake-model', place),
      gateway: createModelGateway({
        journal: store.journal,
        blocks: store.blocks,
        controls: store.controls,
        budgets: store.budgets,
        leases: store.leases,
        secret: options.secret ?? ((variable) => (variable === 'TEST_KEY' ? SECRET : null)),
        embedded: () => Promise.reject(new Error('there is none here')),
        ...(options.clock ? { clock: options.clock } : {}),
      }),
    };
  }

  const context = (changes: Partial<CallContext> = {}): CallContext => ({
    run: runWith(settings),
    skill: 'reading-comprehension',
    stage: 'respond',
    role: 'teacher',
    since: (options.clock ?? SYSTEM_CLOCK).now(),
    signal: new AbortController().signal,
    draining: new AbortController().signal,
    ...changes,
  });
  const fixture: GatewayFixture = {
    model,
    store,
    gateway,
    context,
    call: (request, changes) => fixture.gateway.call(request, context(changes)),
    inFlight: async (count) => {
      while (model.counters.inFlight !== count) await new Promise((resolve) => setTimeout(resolve, 2));
    },
    restart: (entry = options.entry ?? {}) => {
      ({ settings, gateway } = build(entry));
      fixture.gateway = gateway;
      gateways.push(gateway);
    },
    close: async () => {
      await Promise.all([...gateways.map((each) => each.close()), model.stop()]);
      await store.close();
      await rm(home, { recursive: true });
    },
  };
  return fixture;
}

export function runWith(settings: ModelSettings, name = 'r'): RunRecord {
  return {
    name,
    state: 'running',
    definition: {
      kind: 'generation',
      drawSeed: 1,
      language: 'seed',
      skills: [],
      models: { default: settings },
      roles: {},
      window: 10,
      callsPerActivity: 1,
    },
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: null,
    revision: 1,
    failure: null,
  };
}

/** A request for plain text; other words are another request. */
export function plain(words: string): ModelRequest<string> {
  return { messages: [{ role: 'user', content: words }], shape: null, repetition: 0 };
}

export function opinion(words: string): ModelRequest<z.infer<typeof OPINION.schema>> {
  return { messages: [{ role: 'user', content: words }], shape: OPINION, repetition: 0 };
}
