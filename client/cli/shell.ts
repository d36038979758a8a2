import type { Environment } from '../../services/environment';
import type { Client } from '../port';

/** What flags may say in place of the environment. */
export type EnvironmentFlags = Partial<Pick<Environment, 'home' | 'metrics'>>;

/** The world around a command line, so that tests can stand in for it. */
export interface Shell {
  /** Absolute path; what the user's paths are relative to. */
  cwd: string;
  /** What the user typed, for sentences that say how to go on. */
  commandLine: string;
  /** Opens the library on first use; what is given takes the place of this environment's. */
  client(instead?: EnvironmentFlags): Promise<Client>;
  /** The one document or text on standard output; resolves when it is out or nobody reads any more. */
  print(text: string): Promise<void>;
  /** A line for a person, on standard error. */
  say(line: string): void;
  /** Where bars may be drawn; null without a terminal, in CI, and where no ANSI is wanted. */
  bars: NodeJS.WritableStream | null;
  /** A person sits at the terminal: blocks are waited for. */
  attended: boolean;
  /** Asks a person at the terminal; only an explicit yes is one. */
  confirm(question: string): Promise<boolean>;
  /** Milliseconds since some moment. */
  now(): number;
  /** `handler` is called on the first Ctrl-C (or SIGTERM, SIGHUP); a second one ends the process at once. Returns the way back. */
  onInterrupt(handler: () => void): () => void;
}
