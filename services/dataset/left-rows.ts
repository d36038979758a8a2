/** Rows of one skill that an export left out for one reason. */
export interface LeftRow {
  skill: string;
  rows: number;
  /** Half a sentence for the user. */
  reason: string;
}

/** Counts what is left out, by skill and reason. */
export class LeftRows {
  private readonly rows = new Map<string, LeftRow>();

  constructor(known: readonly LeftRow[]) {
    for (const { skill, reason, rows } of known) this.add(skill, reason, rows);
  }

  add(skill: string, reason: string, rows: number): void {
    const key = `${skill}\n${reason}`;
    this.rows.set(key, { skill, rows: rows + (this.rows.get(key)?.rows ?? 0), reason });
  }

  /** In order of skill, then reason. */
  counts(): LeftRow[] {
    const counted = [...this.rows].filter(([, { rows }]) => rows > 0);
    return counted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}
