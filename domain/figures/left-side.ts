import type { EquationToken } from './equation-tokens';
import { spellings } from './read-figure';
import { scaleOf } from './scale-words';

export interface LeftSide {
  /** Once for each way to read its numbers. */
  expressions: string[];
  operands: string[];
  units: string[];
}

/** A unit has few words: `cups of coffee per day`. */
const MOST_UNIT_WORDS = 4;
/** A word before the expression that would be part of it: "half of 10", "the square of 3", "twice 4". */
const COMPUTES =
  /^(?:of|times|twice|thrice|half|double|triple|quarter|third|plus|minus|over|by|divided|multiplied|squared?|cubed?|roots?|log|ln|exp|per|mod|less|than|from)$/i;

/** The expression that ends before the token at `end`; null where it has no operator or holds something other than numbers. */
export function leftSideOf(tokens: readonly EquationToken[], end: number): LeftSide | null {
  const side = new BackwardReader(tokens, end);
  return side.read();
}

class BackwardReader {
  private readonly parts: string[][] = [];
  private readonly operands: string[] = [];
  private readonly units: string[] = [];
  private readonly tight: boolean[] = [];
  private at: number;

  /** `at` is the next token to be read, from right to left. */
  constructor(
    private readonly tokens: readonly EquationToken[],
    end: number,
  ) {
    this.at = end - 1;
  }

  read(): LeftSide | null {
    for (;;) {
      if (!this.operand()) return null;
      const token = this.tokens[this.at];
      if (token?.kind !== 'operator' || token.text === 'sqrt' || token.text === '√') break;
      if (this.isBareSign()) {
        this.take(token.text);
        break;
      }
      this.tight.push(token.isTight && /^[-–−]$/.test(token.text));
      this.take(token.text);
    }
    return this.computes() && this.mayBegin() ? this.result() : null;
  }

  private computes(): boolean {
    return this.operands.length > 1 || this.parts.some(([part = '']) => part === 'sqrt');
  }

  /** A sign with no operand before it belongs to its number. */
  private isBareSign(): boolean {
    const [sign, before] = [this.tokens[this.at], this.tokens[this.at - 1]];
    if (!/^[-−–+]$/.test(sign?.text ?? '')) return false;
    return before === undefined || (before.kind !== 'number' && before.kind !== 'word' && !/^[)%]$/.test(before.text));
  }

  /** What stands before must not be part of the computation; ranges such as `10-12` are no differences. */
  private mayBegin(): boolean {
    const before = this.tokens[this.at];
    const isRange = this.tight.some((each) => each) && !this.tight.every((each) => each);
    if (isRange) return false;
    if (before === undefined || before.kind === 'relation') return true;
    if (before.kind === 'word') return !COMPUTES.test(before.text) && before.text.length > 1;
    return before.kind === 'sign' && /^[,;:.|>"“‘'&!?]$/.test(before.text);
  }

  private result(): LeftSide {
    const written = [...this.parts].reverse();
    const expressions = [0, 1].map((way) => written.map((ways) => ways[way] ?? ways[0] ?? '').join(' '));
    return {
      expressions: [...new Set([...expressions, ...expressions.flatMap(asChange)])],
      operands: [...this.operands].reverse(),
      units: this.units,
    };
  }

  private take(...ways: string[]): void {
    this.parts.push(ways);
    this.at -= 1;
  }

  private operand(): boolean {
    const words = this.unitWords();
    if (words === null) return false;
    this.units.push(...words);
    const scale = words.map(scaleOf).find((factor) => factor !== 1);
    if (scale !== undefined) this.parts.push([`* ${scale})`]);
    while (this.tokens[this.at]?.text === '%') this.take('%');
    const done = this.tokens[this.at]?.text === ')' ? this.group() : this.number();
    if (done && scale !== undefined) this.parts.push(['(']);
    return done && this.powerOrRoot();
  }

  /** Words between an operator and the number before it, last one first; null where no number stands before them. */
  private unitWords(): string[] | null {
    const words: string[] = [];
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      const joins = /^[/·]$/.test(token.text) && words.length > 0;
      if (token.kind !== 'word' && !joins) break;
      if (token.kind === 'word') words.push(token.text.toLowerCase());
      if (words.length > MOST_UNIT_WORDS) return null;
      this.at -= 1;
    }
    const isVariable = words.length > 0 && [...(words.at(-1) ?? '')].length === 1;
    return isVariable ? null : words;
  }

  private number(): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'number') return false;
    this.operands.push(token.text);
    const ways = spellings(token.text);
    this.take(...ways);
    return true;
  }

  /** Everything between brackets, without units; a function's brackets need the function. */
  private group(): boolean {
    let depth = 0;
    const closing: string[][] = [];
    for (; this.at >= 0; this.at -= 1) {
      const token = this.tokens[this.at];
      if (token === undefined || token.kind === 'unknown' || token.kind === 'relation') return false;
      if (token.text === ')') depth += 1;
      if (token.text === '(') depth -= 1;
      if (token.kind === 'number') this.operands.push(token.text);
      if (token.kind === 'word' && !this.isUnit(this.at)) return false;
      if (token.kind === 'word') this.units.push(token.text.toLowerCase());
      else closing.push(token.kind === 'number' ? spellings(token.text) : [token.text]);
      if (depth === 0) break;
    }
    if (this.at < 0) return false;
    this.at -= 1;
    this.parts.push(...closing);
    return true;
  }

  private isUnit(at: number): boolean {
    const [word, before] = [this.tokens[at], this.tokens[at - 1]];
    const follows =
      before?.kind === 'number' ||
      /^[)%]$/.test(before?.text ?? '') ||
      (before?.kind === 'word' && this.isUnit(at - 1));
    return follows && (word?.text.length ?? 0) > 1 && scaleOf(word?.text ?? '') === 1;
  }

  /** A root sign belongs to its operand; brackets right behind a number multiply. */
  private powerOrRoot(): boolean {
    const token = this.tokens[this.at];
    if (token?.text === 'sqrt' || token?.text === '√') this.take('sqrt');
    const before = this.tokens[this.at];
    if (before?.kind === 'number' || before?.text === ')') {
      this.parts.push(['*']);
      return before.text === ')' ? this.group() : this.number();
    }
    return true;
  }
}

/** `100 + 10 %` is 110 for most people who write it. */
function asChange(expression: string): string[] {
  const [, base, sign, share] = /^(.+) ([-+−–]) ([\d.]+ %)$/.exec(expression) ?? [];
  return base === undefined ? [] : [`(${base}) * (1 ${sign} ${share})`];
}
