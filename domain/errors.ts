/**
 * A mistake that the user can mend: what happened, where (file, line, key) and what to do.
 * The command line prints it without a stack and exits with `exitCode` (2: wrong use, 1: failed).
 */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    /** `file:line key`, a flag, a URL; null where there is no place to point at. */
    readonly where: string | null = null,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
  }
}

export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
