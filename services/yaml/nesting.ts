import { Lexer } from 'yaml';

/** Our deepest file goes seven levels down. The parser works by recursion, and half a million brackets end the process. */
const MOST_LEVELS = 100;
/** Spaces: a level needs one at least, and this many levels are still safe. */
const MOST_INDENTATION = 400;

/** Whether brackets, `- - -` on one line, or indentation go deeper than any file of ours; told from the tokens, without recursion. */
export function isNestedTooDeeply(text: string): boolean {
  let brackets = 0;
  let onLine = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token === '-' || token === '?') onLine += 1;
    else if (token.startsWith('\n') || token.startsWith('\r')) onLine = 0;
    if (brackets + onLine > MOST_LEVELS || isWideSpace(token)) return true;
  }
  return false;
}

function isWideSpace(token: string): boolean {
  return token.length > MOST_INDENTATION && token.trim() === '' && !token.includes('\n');
}
