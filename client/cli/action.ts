import type { Answer } from './answer';
import type { Shell } from './shell';

/** What a command line asks for, once its arguments are checked: nothing is read or started before it is called. */
export type Action = (shell: Shell) => Promise<Answer>;

/** A verb hands over its action here; the command line runs it after parsing. */
export type Select = (action: Action) => void;
