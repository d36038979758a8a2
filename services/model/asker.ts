import type { JournalEntry, SpendKey } from '../store/journal-entry';
import type { JournalStore } from '../store/store';
import type { Passage } from './block-gate';
import { type Asking, CallWaits, type CallWaitsParts } from './call-waits';
import type { Clock } from './clock';
import type { Completion } from './completion';
import type { Fare } from './fare';
import { RunPaused, RunStopped } from './gateway';
import { InFlight } from './in-flight';
import type { Lane } from './lanes';
import type { Permit } from './limits/permit';
import { priceUsd } from './pricing';
import type { Question } from './request-body';
import { requestKey } from './request-key';
import type { RunBudgets } from './run-budgets';
import { type Sent, sendQuestion } from './send-question';
import { untilStored } from './until-stored';
import { type WorstCase, worstCase } from './worst-case';

/** The end of one request; `sent` is false when the journal or an equal call in flight answered it. */
export type Asked = { kind: 'answered'; entry: JournalEntry; sent: boolean } | { kind: 'failed'; reason: string };

export interface AskerParts extends CallWaitsParts {
  journal: JournalStore;
  budgets: RunBudgets;
  clock: Clock;
  secret: (variable: string) => string | null;
}

/** What one sending holds. */
interface Sending {
  fare: Fare;
  permit: Permit;
  signal: AbortSignal;
}

type Refused = Extract<Sent, { kind: 'refused' }>;

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

  private readonly waits: CallWaits;

  constructor(private readonly parts: AskerParts) {
    this.waits = new CallWaits(parts);
  }

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
    if (unstored !== undefined) return this.store(unstored, asking.context.draining);
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

  /**
   * A call that does not fit its run's budget gives its permit back and waits for what others settle; one that the
   * server refused waits as long as it says.
   */
  private async pass(
    key: string,
    question: Question,
    asking: Asking,
    passage: Passage,
    signal: AbortSignal,
  ): Promise<Asked> {
    const { lane, context, deadline } = asking;
    const worst = this.worst(question, lane);
    const { draining } = context;
    const expense = { run: context.run.name, name: lane.name, model: lane.settings.model, worst, draining };
    for (;;) {
      const permit = await this.waits.permit(key, asking, worst, signal);
      let refusedMs: number | null = null;
      try {
        lane.gate.check(passage);
        await this.parts.controls.check(context.run.name);
        const fare = await this.parts.budgets.reserve(expense);
        if (fare !== null) {
          const sent = await this.send(key, question, asking, { fare, permit, signal });
          if (sent.kind !== 'refused') return sent;
          refusedMs = sent.delayMs;
        }
      } finally {
        permit.release();
      }
      const endOfWait = this.waits.endOfWait(asking, signal);
      this.parts.waited(refusedMs === null ? 'budget.room' : 'model.refused');
      if (refusedMs === null) await this.parts.budgets.room(expense, deadline, endOfWait);
      else await lane.limiter.hold(refusedMs, deadline, endOfWait);
    }
  }

  /** Counting tokens takes time: only on demand, and once. */
  private worst(question: Question, { settings }: Lane): () => WorstCase {
    let counted: WorstCase | null = null;
    return () => {
      counted ??= worstCase(question, settings, new Date(this.parts.clock.now()));
      return counted;
    };
  }

  private async send(key: string, question: Question, asking: Asking, sending: Sending): Promise<Asked | Refused> {
    try {
      return await this.sendPaying(key, question, asking, sending);
    } finally {
      await sending.fare.end();
    }
  }

  private async sendPaying(
    key: string,
    question: Question,
    { lane, context, spendKey }: Asking,
    { fare, permit, signal }: Sending,
  ): Promise<Asked | Refused> {
    const hasKey = this.parts.secret(lane.settings.apiKeyEnv) !== null;
    const failed = (error: unknown) => fare.failed(error);
    const sent = await sendQuestion(question, lane, { key, hasKey, signal, permit, failed });
    if (sent.kind !== 'answered') return sent;
    lane.troubles.succeeded(key);
    lane.gate.open();
    if (question.shape !== null) lane.habits.learn(sent.rung, sent.completion.answer);
    const entry = this.entry(key, question, sent.completion, lane, context.run.name);
    return this.store({ entry, spendKey, settles: fare.handOver() }, context.draining);
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

  private async store(paid: Paid, draining: AbortSignal): Promise<Asked> {
    const { entry, spendKey, settles } = paid;
    this.unstored.set(entry.key, paid);
    const { inputTokens, outputTokens, usd } = entry;
    const add = { made: 1, journaled: 0, failed: 0, inputTokens, outputTokens, usd };
    const put = () => this.parts.journal.put(entry, { key: spendKey, add, settles });
    const stored = await untilStored(put, this.parts.clock, draining);
    this.unstored.delete(entry.key);
    this.parts.budgets.settled(spendKey.run);
    return { kind: 'answered', entry: stored, sent: true };
  }
}

/** For `inspect`: the tools too, where there are some. */
function journaledRequest({ messages, shape, tools }: Question): string {
  return JSON.stringify({ messages, schema: shape?.schema ?? null, ...(tools.length === 0 ? {} : { tools }) });
}
