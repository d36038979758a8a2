import type { JournalEntry, SpendKey } from '../store/journal-entry';
import type { JournalStore } from '../store/store';
import type { Clock } from './clock';
import type { Completion } from './completion';
import { type CallContext, ModelBusy, RunPaused, RunStopped } from './gateway';
import { InFlight } from './in-flight';
import type { Lane } from './lanes';
import { onAbort } from './on-abort';
import { priceUsd } from './pricing';
import type { Question } from './request-body';
import { requestKey } from './request-key';
import type { RunControls } from './run-controls';
import { sendQuestion } from './send-question';

/** The end of one request; `sent` is false when the journal or an equal call in flight answered it. */
export type Asked = { kind: 'answered'; entry: JournalEntry; sent: boolean } | { kind: 'failed'; reason: string };

export interface AskerParts {
  journal: JournalStore;
  controls: RunControls;
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

/** One request: journal, equal calls in flight, permit, server, journal (design §6). */
export class Asker {
  private readonly inFlight = new InFlight<Asked>();
  /** Answers that were paid for but could not be stored yet: tried again before anything is asked again. */
  private readonly unstored = new Map<string, JournalEntry>();

  constructor(private readonly parts: AskerParts) {}

  async ask(question: Question, asking: Asking): Promise<Asked> {
    const { lane, context } = asking;
    const key = requestKey({
      provider: lane.identity,
      settings: lane.settings,
      messages: question.messages,
      schema: question.shape?.schema ?? null,
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
    if (unstored !== undefined) return this.store(unstored, asking.spendKey);
    const stored = await this.parts.journal.get(key);
    if (stored !== null) return { kind: 'answered', entry: stored, sent: false };
    await this.parts.controls.check(asking.context.run.name);
    const passage = asking.lane.gate.enter();
    try {
      const release = await this.permit(key, asking, signal);
      try {
        asking.lane.gate.check(passage);
        await this.parts.controls.check(asking.context.run.name);
        return await this.send(key, question, asking, signal);
      } finally {
        release();
      }
    } finally {
      passage.leave();
    }
  }

  /** Waits for a permit until one is free, the call is aborted, the worker shuts down or the run is paused or stopped. */
  private permit(place: string, { lane, context, deadline }: Asking, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const drained = () => new ModelBusy('This worker is shutting down.', lane.settings.model, DRAINED_RETRY_MS);
    if (context.draining.aborted) throw drained();
    const { controls } = this.parts;
    const onWait = (end: (reason: unknown) => void) => {
      const listening = [
        onAbort(signal, end),
        onAbort(context.draining, () => end(drained())),
        controls.watch(context.run.name, { ended: end, looked: () => lane.limiter.reconsider() }),
      ];
      return () => {
        for (const stop of listening) stop();
      };
    };
    const limit = () => controls.inFlight(context.run.name, lane.name) ?? lane.settings.inFlight;
    return lane.limiter.acquire({ place, limit, deadline, onWait });
  }

  private async send(key: string, question: Question, asking: Asking, signal: AbortSignal): Promise<Asked> {
    const { lane, context } = asking;
    const hasKey = this.parts.secret(lane.settings.apiKeyEnv) !== null;
    const sent = await sendQuestion(question, lane, { key, hasKey, signal });
    if (sent.kind === 'failed') return sent;
    lane.troubles.succeeded(key);
    lane.gate.open();
    if (question.shape !== null) lane.habits.learn(sent.rung, sent.completion.answer);
    return this.store(this.entry(key, question, sent.completion, lane, context.run.name), asking.spendKey);
  }

  private entry(key: string, question: Question, completion: Completion, lane: Lane, run: string): JournalEntry {
    return {
      key,
      model: lane.settings.model,
      request: JSON.stringify({ messages: question.messages, schema: question.shape?.schema ?? null }),
      answer: completion.answer,
      ...completion.tokens,
      usd: priceUsd(lane.settings, completion.tokens, new Date(this.parts.clock.now())),
      run,
    };
  }

  private async store(entry: JournalEntry, spendKey: SpendKey): Promise<Asked> {
    this.unstored.set(entry.key, entry);
    const { inputTokens, outputTokens, usd } = entry;
    const add = { made: 1, journaled: 0, failed: 0, inputTokens, outputTokens, usd };
    const stored = await this.parts.journal.put(entry, { key: spendKey, add });
    this.unstored.delete(entry.key);
    return { kind: 'answered', entry: stored, sent: true };
  }
}
