const ELEMENT = /^[ \t]*\[(\d+)\][ \t]+([a-z]+)/gm;

/** The role of each element of a page, by its id, as `[12] button "Search"` shows them. */
export function pageRoles(page: string): ReadonlyMap<number, string> {
  return new Map([...page.matchAll(ELEMENT)].map(([, id, role = '']) => [Number(id), role]));
}
