/** The calls of a stage in their order, up to `size` on a page; one page is one activity. */
export function pagesOf<Call>(calls: readonly Call[], size: number): Call[][] {
  const count = Math.ceil(calls.length / size);
  return Array.from({ length: count }, (_, page) => calls.slice(page * size, (page + 1) * size));
}
