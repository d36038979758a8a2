import { z } from 'zod';
import { type Ended, hasEnded, type Running, signal } from '../command-line';
import { billed, type RunHome } from '../run-home';

/** Who works on a run: a client with a worker of its own, or one beside so many worker processes. */
export interface Topology {
  name: string;
  /** Worker processes; 0: the client works itself. */
  workers: number;
}

/** A client that a used-up budget holds up says so after this, and is started again with a larger one. */
const WAIT_SECONDS = 3;

const STORE_AWAY =
  /"message": ".*(takes no connections|cannot be reached|is shutting down|disk is full|locked by another process)/;

const AT_WORK = /^(tried: |working on )/m;

const documentSchema = z.object({
  budget: z.object({ usd: z.number() }).nullable(),
  blocked: z.array(z.object({ reason: z.string() })),
});

/** The processes of a run: whoever has ended is started again until a client has seen the run's end. */
export class Crew {
  #clients: Running[] = [];
  #workers: Running[] = [];
  readonly #raise: number;
  /** A client has seen the run's end. */
  done = false;
  /** Last words of processes that ended with an error, though nobody killed them. */
  readonly errors: string[] = [];
  /** Dollars that the model billed beyond what the run had been given by then. */
  overspent = 0;
  raises = 0;
  /** Starts that met a store that was away. */
  refused = 0;

  /** `budget` is in dollars, at first and with each raise. */
  constructor(
    private readonly home: RunHome,
    private readonly topology: Topology,
    private budget: number,
  ) {
    this.#raise = budget;
  }

  get clients(): readonly Running[] {
    return this.#clients;
  }

  /** The processes that call the model. */
  get workers(): readonly Running[] {
    return this.topology.workers === 0 ? this.#clients : this.#workers;
  }

  get processes(): Running[] {
    return [...this.#clients, ...this.#workers];
  }

  /** One client more on the same run. */
  join(): void {
    const flags = ['--json', '--wait', String(WAIT_SECONDS), '--budget', this.budget.toFixed(4)];
    const worker = this.topology.workers === 0 ? [] : ['--no-worker'];
    this.#clients.push(this.home.start(...flags, ...worker));
  }

  /** Looks who has ended, and why; starts again what is missing. */
  async tend(): Promise<void> {
    for (const client of this.#clients.filter(hasEnded)) await this.#noteClient(await client.ended);
    this.#clients = this.#clients.filter((client) => !hasEnded(client));
    for (const worker of this.#workers.filter(hasEnded)) this.#noteError('worker', await worker.ended);
    this.#workers = this.#workers.filter((worker) => !hasEnded(worker));
    if (this.done) return;
    if (this.#clients.length === 0) this.join();
    while (this.#workers.length < this.topology.workers) this.#workers.push(this.home.command('worker', '--json'));
  }

  /** After the run's end: the other clients see it too, and workers let go when they are told to. */
  async dismiss(): Promise<void> {
    for (const { child } of this.#workers) signal(child.pid, 'SIGTERM');
    for (const client of this.#clients) await this.#noteClient(await client.ended);
    for (const worker of this.#workers) this.#noteError('worker', await worker.ended);
    await this.#holdAgainstBudget();
  }

  kill(): void {
    for (const { child } of this.processes) signal(child.pid, 'SIGKILL');
  }

  async #noteClient(end: Ended): Promise<void> {
    if (end.code === 0) this.done = true;
    else if (end.code === 3) await this.#raiseBudget(end.stdout);
    else this.#noteError('client', end);
  }

  /** Ended early: the budget is used up, or a disaster holds everything up for longer than the client waits. */
  async #raiseBudget(stdout: string): Promise<void> {
    const { budget, blocked } = documentSchema.parse(JSON.parse(stdout));
    const usedUp = blocked.some(({ reason }) => reason.includes('budget of the run'));
    if (!usedUp || budget === null || budget.usd < this.budget - 0.001) return;
    await this.#holdAgainstBudget();
    this.raises += 1;
    this.budget += this.#raise;
  }

  async #holdAgainstBudget(): Promise<void> {
    this.overspent = Math.max(this.overspent, (await billed(this.home)) - this.budget);
  }

  /**
   * A process that meets a store that is away while it starts says so and ends; one that is at work outlasts it. One that is
   * dismissed while it starts cannot take its leave yet.
   */
  #noteError(what: string, { code, signal: killed, stderr, stdout }: Ended): void {
    const starting = !AT_WORK.test(stderr);
    if (code === 0 || killed === 'SIGKILL' || (killed === 'SIGTERM' && starting)) return;
    if (STORE_AWAY.test(stdout) && starting) {
      this.refused += 1;
      return;
    }
    this.errors.push(`${what} ended with ${code ?? killed}: ${stdout.slice(-300)}${stderr.slice(-300)}`);
  }
}
