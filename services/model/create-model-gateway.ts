import { Agent } from 'undici';
import type { ModelSettings, Role } from '../../domain/model-settings';
import type { CallOutcome, TurnOutcome } from '../../domain/outcome';
import { modelOf } from '../../domain/role-model';
import type { RunRecord } from '../../domain/run';
import type { Spend, SpendKey } from '../store/journal-entry';
import type { BlockStore, BudgetStore, ControlStore, JournalStore, LeaseStore } from '../store/store';
import { Asker } from './asker';
import { callOnce } from './call';
import { type Clock, SYSTEM_CLOCK } from './clock';
import { Endpoints } from './endpoints';
import {
  type CallContext,
  ModelBlocked,
  ModelBusy,
  type ModelGateway,
  type ModelRequest,
  type TurnRequest,
} from './gateway';
import { Lanes } from './lanes';
import { PERMIT_WAIT_MS } from './limits/limiter';
import { Pulse } from './pulse';
import { RunBlocks } from './run-blocks';
import { RunBudgets } from './run-budgets';
import { RunControls } from './run-controls';
import { SentSchemas } from './sent-schemas';

export interface ModelGatewayParts {
  journal: JournalStore;
  blocks: BlockStore;
  controls: ControlStore;
  budgets: BudgetStore;
  leases: LeaseStore;
  /** The value of an environment variable that holds a secret; null when unset. */
  secret: (variable: string) => string | null;
  /** Starts the embedded model, or finds it started; `weights` is the hash of its weights. */
  embedded: () => Promise<{ baseUrl: string; weights: string }>;
  /** Told of each wait inside an activity, by its cause: left out, nobody counts. */
  waited?: (cause: string) => void;
  clock?: Clock;
}

/** No answer of a chat model is longer; a server that sends more is broken or hostile. */
const LONGEST_BODY_BYTES = 16 * 1024 * 1024;

/** How long connections may stay open unused; most servers close them after five seconds. */
const KEEP_ALIVE_MS = 4_000;

const NOTHING: Spend = { made: 0, journaled: 0, failed: 0, inputTokens: 0, outputTokens: 0, usd: 0 };

export function createModelGateway(parts: ModelGatewayParts): ModelGateway {
  return new Gateway(parts, parts.clock ?? SYSTEM_CLOCK);
}

class Gateway implements ModelGateway {
  /** Its own time-outs are off: a reasoning model may think for longer, and the client's time-out covers the whole call. */
  private readonly agent = new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: LONGEST_BODY_BYTES,
  });
  private readonly lanes: Lanes;
  private readonly endpoints: Endpoints;
  private readonly blocks: RunBlocks;
  private readonly asker: Asker;
  private readonly pulse: Pulse;
  private readonly schemas = new SentSchemas();

  constructor(
    private readonly parts: ModelGatewayParts,
    private readonly clock: Clock,
  ) {
    const { journal, secret, leases, waited = () => {} } = parts;
    this.lanes = new Lanes({ agent: this.agent, clock, secret, leases });
    this.endpoints = new Endpoints(parts.embedded, clock);
    this.blocks = new RunBlocks(parts.blocks, clock);
    const [controls, budgets] = [new RunControls(parts.controls, clock), new RunBudgets(parts.budgets, clock)];
    this.pulse = new Pulse(clock);
    const { blocks, pulse } = this;
    this.asker = new Asker({ journal, secret, clock, pulse, controls, budgets, blocks, waited });
  }

  modelOf(run: RunRecord, role: Role): string {
    return modelOf(run.definition, role).settings.model;
  }

  async call<T>(request: ModelRequest<T>, context: CallContext): Promise<CallOutcome<T>> {
    const outcome = await this.turn({ ...request, tools: [] }, context);
    if (outcome.kind === 'called') throw new Error('a model called tools that it was not offered');
    return outcome;
  }

  async turn<T>(request: TurnRequest<T>, context: CallContext): Promise<TurnOutcome<T>> {
    const { name, settings } = modelOf(context.run.definition, context.role);
    try {
      return await this.answer(request, context, name, settings);
    } catch (error) {
      if (error instanceof ModelBlocked || (error instanceof ModelBusy && error.isOutage))
        await this.blocks.report(context.run.name, error, error instanceof ModelBusy);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.pulse.stop();
    await this.lanes.close();
    await this.agent.destroy();
  }

  private async answer<T>(
    request: TurnRequest<T>,
    context: CallContext,
    name: string,
    settings: ModelSettings,
  ): Promise<TurnOutcome<T>> {
    const deadline = this.clock.now() + PERMIT_WAIT_MS;
    const lane = this.lanes.of(name, settings, await this.endpoints.of(settings));
    const spendKey = spendKeyOf(context, settings);
    const shape = this.schemas.of(request.shape, settings.provider);
    const { tools, repetition } = request;
    const outcome = await callOnce(request, (messages) =>
      this.asker.ask({ messages, shape, tools, repetition }, { lane, context, spendKey, deadline }),
    );
    await this.settle(outcome, spendKey);
    return outcome;
  }

  /** What the journal did not count: calls that were answered without asking, and calls that ended without an answer. */
  private async settle(outcome: TurnOutcome<unknown>, key: SpendKey): Promise<void> {
    if (outcome.kind === 'failed') return this.parts.journal.count(key, { ...NOTHING, failed: 1 });
    if (outcome.fromJournal) return this.parts.journal.count(key, { ...NOTHING, journaled: 1 });
    return this.blocks.clear(key.run, key.model);
  }
}

function spendKeyOf({ run, skill, stage, role }: CallContext, { model }: ModelSettings): SpendKey {
  return { run: run.name, skill, stage, role, model };
}
