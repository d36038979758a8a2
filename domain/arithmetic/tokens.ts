import { ArithmeticProblem } from './arithmetic-problem';

const TOKEN = /\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([a-z]+)|(\*\*|[-+*/^%(),×·÷−–:√]))/iy;
const SAME: Record<string, string> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  '**': '^',
  '√': 'sqrt',
};

export interface Token {
  kind: 'number' | 'name' | 'sign';
  text: string;
}

/** The expression's parts, signs in one spelling. @throws ArithmeticProblem for a character that is none of them. */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  const reader = new RegExp(TOKEN);
  const end = expression.trimEnd().length;
  while (reader.lastIndex < end) {
    const from = reader.lastIndex;
    const [, number, name, sign] = reader.exec(expression) ?? [];
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toLowerCase() });
    else if (sign !== undefined)
      tokens.push(sign === '√' ? { kind: 'name', text: 'sqrt' } : { kind: 'sign', text: SAME[sign] ?? sign });
    else throw new ArithmeticProblem(`"${expression.slice(from).trim().slice(0, 12)}" cannot be read`);
  }
  return tokens;
}
