/**
 * Order by id. Rows of one statement are written in this order, so that two processes that write the same rows at once
 * wait for each other instead of deadlocking (PostgreSQL).
 */
export function byId(a: { id: string }, b: { id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
