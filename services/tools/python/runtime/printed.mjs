/** A program that prints without end must not fill the memory. The reader cuts it once more. */
const MOST_BYTES = 16_000;

/** What a program printed: its beginning, and how much more there was. */
export class Printed {
  #chunks = [];
  #kept = 0;
  #all = 0;

  add(bytes) {
    const room = bytes.slice(0, MOST_BYTES - this.#kept);
    if (room.length > 0) this.#chunks.push(room);
    this.#kept += room.length;
    this.#all += bytes.length;
    return bytes.length;
  }

  text() {
    const all = new Uint8Array(this.#kept);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    const text = new TextDecoder().decode(all);
    return this.#all === this.#kept ? text : `${text}\n[${this.#all - this.#kept} more bytes were printed]`;
  }
}
