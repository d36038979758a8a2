/** Makes each thing once for the life of the process, by its key. */
export class Once<Made> {
  private readonly made = new Map<string, Made>();

  of(key: string, make: () => Made): Made {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.made.set(key, made);
    return made;
  }
}
