import { codeBlocks } from './code-blocks';

const PYTHON = ['python', 'py', 'python3'];

export function isPython(language: string): boolean {
  return PYTHON.includes(language.toLowerCase());
}

/** The Python of an answer: its longest block, since the others show how it is called; null without any. */
export function pythonOf(answer: string): string | null {
  const blocks = codeBlocks(answer).filter(
    ({ language, code }) => isPython(language) || (language === '' && /^[ \t]*(?:def|class|import|from) /m.test(code)),
  );
  const longest = blocks.reduce<string | null>(
    (best, { code }) => (code.length > (best?.length ?? -1) ? code : best),
    null,
  );
  return longest === null || /^[ \t]*>>> /m.test(longest) ? null : longest;
}
