export const INVALID_ARGUMENT = 3;
export const ALREADY_EXISTS = 6;
export const PERMISSION_DENIED = 7;
export const UNIMPLEMENTED = 12;

/** A gRPC error's status code; null for any other error. */
export function grpcCode(error: unknown): number | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'number' ? code : null;
}
