import type { JournalEntry, SpendKey } from '../store/journal-entry';
import type { JournalStore } from '../store/store';
import type { Passage } from './block-gate';
import type { Clock } from './clock';
import type { Completion } from './completion';
import type { Fare } from './fare';
import { type CallContext, ModelBusy, RunPaused, RunStopped } from './gateway';
import { InFlight } from './in-flight';
import type { Lane } from './lanes';
import { onAbort } from './on-abort';
import { priceUsd } from './pricing';
import type { Question } from './request-body';
import { requestKey } from './request-key';
import type { RunBudgets } from './run-budgets';
import type { RunControls } from './run-controls';
import { sendQuestion } from './send-question';
import { worstCase } from './worst-case';

/** The end of one request; `sent` is false when the journal or an equal call in flight answered it. */
export type Asked = { kind: 'answered'; entry: JournalEntry; sent: boolean } | { kind: 'failed'; reason: string };

export interface AskerParts {
  journal: JournalStore;
  controls: RunControls;
  budgets: RunBudgets;
  clock: Clock;
  secret: (variable: string) => string | null;
}

/** Who asks, through which lane, counted where, waiting until when. */
export interface Asking {
  lane: Lane;
  context: CallContext;
  spendKey: SpendKey;
  /** Clock time until which a permit is waited for. */
  deadline: number;
}

/** While a worker shuts down its waits end; another one takes them up. */
const DRAINED_RETRY_MS = 1_000;

/** An answer on its way into the journal, where it is counted, and the reservation that it settles. */
interface Paid {
  entry: JournalEntry;
  spendKey: SpendKey;
  settles: string | null;
}

/** One request: journal, equal calls in flight, permit, server, journal (design §6). */
export class Asker {
  private readonly inFlight = new InFlight<Asked>();
  /** Answers that were paid for but could not be stored yet: tried again before anything is asked again. */
  private readonly unstored = new Map<string, Paid>();

  constructor(private readonly parts: AskerParts) {}

  async ask(question: Question, asking: Asking): Promise<Asked> {
    const { lane, context } = asking;
    const key = requestKey({
      provider: lane.identity,
      settings: lane.settings,
      messages: question.messages,
      schema: question.shape?.schema ?? null,
      tools: question.tools,
      repetition: question.repetition,
    });
    for (;;) {
      const call = this.inFlight.join(key, context.signal, (signal) => this.answer(key, question, asking, signal));
      try {
        const asked = await call.result;
        return call.joined && asked.kind === 'answered' ? { ...asked, sent: false } : asked;
      } catch (error) {
        // The joined call was another run's, and that run was stopped or paused: this one's own control decides.
        if (!(call.joined && (error instanceof RunStopped || error instanceof RunPaused))) throw error;
        await this.parts.controls.check(context.run.name);
      }
    }
  }

  private async answer(key: string, question: Question, asking: Asking, signal: AbortSignal): Promise<Asked> {
    const unstored = this.unstored.get(key);
    if (unstored !== undefined) return this.store(unstored);
    const stored = await this.parts.journal.get(key);
    if (stored !== null) return { kind: 'answered', entry: stored, sent: false };
    await this.parts.controls.check(asking.context.run.name);
    const passage = asking.lane.gate.enter();
    try {
      return await this.pass(key, question, asking, passage, signal);
    } finally {
      passage.leave();
    }
  }

  /** A call that does not fit its run's budget gives its permit back and waits for what others settle. */
  private async pass(
    key: string,
    question: Question,
    asking: Asking,
    passage: Passage,
    signal: AbortSignal,
  ): Promise<Asked> {
    const { lane, context, deadline } = asking;
    const worst = () => worstCase(question, lane.settings, new Date(this.parts.clock.now()));
    const expense = { run: context.run.name, name: lane.name, model: lane.settings.model, worst };
    for (;;) {
      const release = await this.permit(key, asking, signal);
      try {
        lane.gate.check(passage);
        await this.parts.controls.check(context.run.name);
        const fare = await this.parts.budgets.reserve(expense);
        if (fare !== null) return await this.send(key, question, asking, fare, signal);
      } finally {
        release();
      }
      await this.parts.budgets.room(expense, deadline, this.endOfWait(asking, signal));
    }
  }

  /** Waits for a permit until one is free, the call is aborted, the worker shuts down or the run is paused or stopped. */
  private permit(place: string, { lane, context, deadline }: Asking, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (context.draining.aborted) throw drained(lane);
    const limit = () => this.parts.controls.inFlight(context.run.name, lane.name) ?? lane.settings.inFlight;
    return lane.limiter.acquire({ place, limit, deadline, onWait: this.endOfWait({ lane, context }, signal) });
  }

  private endOfWait({ lane, context }: Pick<Asking, 'lane' | 'context'>, signal: AbortSignal) {
    return (end: (reason: unknown) => void) => {
      const listening = [
        onAbort(signal, end),
        onAbort(context.draining, () => end(drained(lane))),
        this.parts.controls.watch(context.run.name, { ended: end, looked: () => lane.limiter.reconsider() }),
      ];
      return () => {
        for (const stop of listening) stop();
      };
    };
  }

  private async send(key: string, question: Question, asking: Asking, fare: Fare, signal: AbortSignal): Promise<Asked> {
    try {
      return await this.sendPaying(key, question, asking, fare, signal);
    } finally {
      await fare.end();
    }
  }

  private async sendPaying(
    key: string,
    question: Question,
    { lane, context, spendKey }: Asking,
    fare: Fare,
    signal: AbortSignal,
  ): Promise<Asked> {
    const hasKey = this.parts.secret(lane.settings.apiKeyEnv) !== null;
    const failed = (error: unknown) => fare.failed(error);
    const sent = await sendQuestion(question, lane, { key, hasKey, signal, failed });
    if (sent.kind === 'failed') return sent;
    lane.troubles.succeeded(key);
    lane.gate.open();
    if (question.shape !== null) lane.habits.learn(sent.rung, sent.completion.answer);
    const entry = this.entry(key, question, sent.completion, lane, context.run.name);
    return this.store({ entry, spendKey, settles: fare.handOver() });
  }

  private entry(key: string, question: Question, completion: Completion, lane: Lane, run: string): JournalEntry {
    return {
      key,
      model: lane.settings.model,
      request: journaledRequest(question),
      answer: completion.answer,
      ...completion.tokens,
      usd: priceUsd(lane.settings, completion.tokens, new Date(this.parts.clock.now())),
      run,
    };
  }

  private async store(paid: Paid): Promise<Asked> {
    const { entry, spendKey, settles } = paid;
    this.unstored.set(entry.key, paid);
    const { inputTokens, outputTokens, usd } = entry;
    const add = { made: 1, journaled: 0, failed: 0, inputTokens, outputTokens, usd };
    const stored = await this.parts.journal.put(entry, { key: spendKey, add, settles });
    this.unstored.delete(entry.key);
    this.parts.budgets.settled(spendKey.run);
    return { kind: 'answered', entry: stored, sent: true };
  }
}

/** For `inspect`: the tools too, where there are some. */
function journaledRequest({ messages, shape, tools }: Question): string {
  return JSON.stringify({ messages, schema: shape?.schema ?? null, ...(tools.length === 0 ? {} : { tools }) });
}

function drained({ settings }: Lane): ModelBusy {
  return new ModelBusy('This worker is shutting down.', settings.model, DRAINED_RETRY_MS);
}
