const { createHash } = require('node:crypto');

/** A stream of numbers in [0, 1) that a text alone decides: equal requests get equal answers. */
function numbersFrom(text) {
  let state = createHash('sha256').update(text).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The longest fenced block of the last user message, else the whole message: what the answer is made of. */
function materialOf(messages) {
  const user = messages.filter((message) => message.role === 'user').map((message) => String(message.content));
  const fenced = user.flatMap((text) =>
    [...text.matchAll(/<([a-z][\w-]*)>\n([\s\S]*?)\n<\/\1>/g)].map((match) => match[2]),
  );
  const longest = fenced.sort((a, b) => b.length - a.length)[0];
  return (
    (longest ?? user.at(-1) ?? '').trim() ||
    'A short text about nothing in particular that still has enough words in it.'
  );
}

/** Takes pieces out of a material, never the same one twice while there are others. */
class Scissors {
  constructor(material, random) {
    this.random = random;
    this.material = material;
    this.sentences = material.match(/[^\s.!?][^.!?\n]{8,200}[.!?]?/g) ?? [material.slice(0, 200)];
    this.words = material.match(/\p{L}[\p{L}\p{N}'-]*/gu) ?? ['word'];
    this.used = new Set();
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  /** A piece of the material, letter by letter. */
  sentence() {
    return this.fresh(() => this.sentences[this.below(this.sentences.length)].trim());
  }

  /** One to a few words that stand next to each other in the material. */
  phrase(count) {
    return this.fresh(() => {
      const start = this.below(Math.max(1, this.words.length - count));
      return this.words.slice(start, start + count).join(' ');
    });
  }

  fresh(cut) {
    for (let attempt = 0; attempt < 40; attempt++) {
      const piece = cut();
      if (this.used.has(piece.toLowerCase())) continue;
      this.used.add(piece.toLowerCase());
      return piece;
    }
    const piece = `${cut()} ${this.used.size}`;
    this.used.add(piece.toLowerCase());
    return piece;
  }
}

module.exports = { numbersFrom, materialOf, Scissors };
