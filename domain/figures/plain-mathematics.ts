import { superscriptDigits } from './figures-in';

/** A code block shows programs, whose `=` assigns. */
const CODE = /^[ \t]*(?:```|~~~)[^\n]*\n[\s\S]*?(?:^[ \t]*(?:```|~~~)|$(?![\s\S]))/gm;
const LATEX: readonly (readonly [RegExp, string])[] = [
  [/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '(($1)/($2))'],
  [/\\sqrt\s*\{([^{}]*)\}/g, 'sqrt($1)'],
  [/\\(?:text|mathrm|textbf|mathbf|operatorname|boxed)\s*\{([^{}]*)\}/g, ' $1 '],
  [/\\(?:times|cdot|ast)(?![a-z])/gi, ' × '],
  [/\\div(?![a-z])/g, ' ÷ '],
  [/\\(?:approx|simeq|sim)(?![a-z])/g, ' ≈ '],
  [/\\(?:left|right|displaystyle|big|Big)(?![a-z])/g, ''],
  [/\\[()[\]]/g, '\n'],
  [/\{,\}/g, ','],
  [/\\[,;:! ]/g, ' '],
  [/\\([%$&#_])/g, '$1'],
  [/\^\s*\{([^{}]*)\}/g, '^($1)'],
];

/** Text with its formulas in plain signs, a line each: LaTeX, superscripts, emphasis and money signs are resolved. */
export function plainMathematics(text: string): string {
  const resolved = LATEX.reduce((plain, [pattern, sign]) => plain.replace(pattern, sign), text.replace(CODE, '\n'));
  return resolved
    .replace(/`[^`\n]*`/g, (code) => (/[a-z_]\s*[=(]/i.test(code) ? '\n' : code.slice(1, -1)))
    .replace(/(?<=\d|\))([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (raised) => `^${superscriptDigits(raised)}`)
    .replace(/(?<![\d)\s])\*\*|\*\*(?![\d(\s])|(?<=\s)\*\*(?=\S)|(?<=\S)\*\*(?=\s|$)|__/gm, ' ')
    .replace(/[$€£¥₹]|\b(?:US\$|USD|EUR|GBP)(?=\s?\d)/g, ' ')
    .replace(/^[ \t]*(?:[-*+•>]|#{1,6})[ \t]+/gm, '');
}
