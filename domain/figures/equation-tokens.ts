export type EquationToken = {
  kind: 'number' | 'operator' | 'relation' | 'word' | 'sign' | 'unknown';
  text: string;
  isTight: boolean;
};

const TOKEN =
  /(\d+:\d+(?::\d+)?|\d[\d.]*\d?\/\d+\/\d+|\d{4}-\d{2}-\d{2})|(\d{1,3}(?:[,'’\u00a0\u202f ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)*|\.\d+)|(\*\*|[-+*/×·÷−–^])|(≈|~=|≃|≅|=|→)|(sqrt(?=\()|√)|(\p{L}[\p{L}\p{M}'’]*[²³]?\.?)|(\S)/gu;
const KINDS = ['unknown', 'number', 'operator', 'relation', 'operator', 'word', 'sign'] as const;

/** The parts of a line that equations are made of; times and dates are one part, which no equation can use. */
export function equationTokens(line: string): EquationToken[] {
  const tokens = [...line.matchAll(TOKEN)].map((found): EquationToken => {
    const kind = KINDS[found.slice(1).findIndex((part) => part !== undefined)] ?? 'unknown';
    const [before, after] = [line[found.index - 1] ?? ' ', line[found.index + found[0].length] ?? ' '];
    return { kind, text: found[0], isTight: /\S/.test(before) && /\S/.test(after) };
  });
  return tokens.map((token, index) => asOperator(token, tokens[index - 1], tokens[index + 1]));
}

/** `3 x 4` multiplies, and so does the `of` of a share: `25% of 80`. */
function asOperator(
  token: EquationToken,
  before: EquationToken | undefined,
  after: EquationToken | undefined,
): EquationToken {
  if (token.kind !== 'word' || after === undefined || before === undefined) return token;
  const beginsOperand = after.kind === 'number' || after.text === '(';
  const isTimes = /^[xX]$/.test(token.text) && beginsOperand && /^[\d).%]/.test(before.text);
  const isShare = /^of$/i.test(token.text) && beginsOperand && before.text === '%';
  return isTimes || isShare ? { ...token, kind: 'operator', text: '*' } : token;
}
