import { Client, Connection } from '@temporalio/client';
import { UserError } from '../domain/errors';
import type { RunRecord } from '../domain/run';
import { connectEngine, namedEngine } from '../services/engine/connect';
import type { Engine } from '../services/engine/engine';
import { placeOfLocalServer } from '../services/engine/local-server';
import { serverStatus } from '../services/engine/server-status';
import type { Environment } from '../services/environment';
import { openStore } from '../services/store/open-store';
import type { Store } from '../services/store/store';
import { temporalConfig } from '../temporal.config';
import type { RunningWorker } from '../workers/start-worker';

export interface EngineClient {
  engine: Engine;
  client: Client;
}

/**
 * What the library has open: nothing at first, each thing once it is needed, until `close`. What could not be opened is
 * tried anew the next time.
 */
export class Context {
  private opened: { store?: Promise<Store> | undefined; engine?: Promise<EngineClient> | undefined } = {};
  private readonly left: Promise<EngineClient>[] = [];
  private readonly workers = new Set<RunningWorker>();

  constructor(readonly environment: Environment) {}

  store(): Promise<Store> {
    const { home, databaseUrl } = this.environment;
    this.opened.store ??= openStore({ home, databaseUrl }).catch((error: unknown) => {
      this.opened.store = undefined;
      throw error;
    });
    return this.opened.store;
  }

  /** The engine, started where this home's own does not run. */
  engine(say: (line: string) => void): Promise<EngineClient> {
    this.opened.engine ??= this.connect(say).catch((error: unknown) => {
      this.opened.engine = undefined;
      throw error;
    });
    return this.opened.engine;
  }

  /**
   * Lets go of this home's own server where it answers at another address by now: another home's took its old one while it
   * was down. The next `engine` is connected there.
   */
  async leaveMovedEngine(): Promise<void> {
    const { home } = this.environment;
    const opened = this.opened.engine;
    if (opened === undefined || namedEngine(this.environment) !== null) return;
    const { engine } = await opened;
    const { address } = placeOfLocalServer(home) ?? engine;
    if (address === engine.address || (await serverStatus(home)).state !== 'running') return;
    if (this.opened.engine !== opened) return;
    this.left.push(opened);
    this.opened.engine = undefined;
  }

  /** The page of a workflow in the UI, or null where no UI is known; starts nothing. */
  uiOf(workflowId: string): string | null {
    const named = namedEngine(this.environment);
    const ui = named === null ? (placeOfLocalServer(this.environment.home)?.uiUrl ?? null) : named.uiUrl;
    const namespace = named?.namespace ?? temporalConfig.namespace;
    return ui && `${ui}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`;
  }

  /** @throws UserError for a name that the store does not know. */
  async record(name: string): Promise<RunRecord> {
    const record = await (await this.store()).runs.get(name);
    if (record === null) throw new UserError(`there is no run "${name}"; see: npx agentinstruct status`, 'NAME');
    return record;
  }

  /** A worker of this process: it ends with the context. */
  own(worker: RunningWorker): RunningWorker {
    const forget = () => void this.workers.delete(worker);
    this.workers.add(worker);
    worker.ended.then(forget, forget);
    return worker;
  }

  async close(): Promise<void> {
    const { store, engine } = this.opened;
    this.opened = {};
    try {
      await Promise.all([...this.workers].map((worker) => worker.stop()));
    } finally {
      for (const one of [engine, ...this.left]) await closed(one, ({ client }) => client.connection.close());
      await closed(store, (it) => it.close());
    }
  }

  private async connect(say: (line: string) => void): Promise<EngineClient> {
    const engine = await connectEngine(this.environment, say);
    const connection = await Connection.connect(engine.connection);
    return { engine, client: new Client({ connection, namespace: engine.namespace }) };
  }
}

/** What could not be opened has said so to whoever needed it; there is nothing to close. */
async function closed<T>(opened: Promise<T> | undefined, close: (it: T) => Promise<void>): Promise<void> {
  const it = await opened?.catch(() => undefined);
  if (it !== undefined) await close(it);
}
