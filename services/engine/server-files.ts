import { join } from 'node:path';

/** The engine's own database; the command line of a home's server names it. */
export const dataFileOf = (home: string) => join(home, 'temporal.db');
export const logFileOf = (home: string) => join(home, 'server.log');
export const lockFileOf = (home: string) => join(home, 'server.lock');
