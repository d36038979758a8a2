/** One line of `doctor`. */
export interface Finding {
  name: string;
  /** Nothing has to be mended here; what another rung serves, or what is fetched when it is needed, is fine too. */
  ok: boolean;
  /** What was found, in one sentence. */
  detail: string;
  /** What to do; null where nothing is to be done. */
  mend: string | null;
}

export function fine(name: string, detail: string): Finding {
  return { name, ok: true, detail, mend: null };
}

export function wrong(name: string, detail: string, mend: string): Finding {
  return { name, ok: false, detail, mend };
}
