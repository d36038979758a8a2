/** The work on all items in lanes, so many at once; a promise for each item, which may be awaited late. */
export function sideBySide<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result>[] {
  const results: Promise<Result>[] = [];
  for (const [index, item] of items.entries())
    results.push(Promise.allSettled([results[index - lanes]]).then(() => work(item)));
  void Promise.allSettled(results);
  return results;
}
