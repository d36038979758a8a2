import { parseJson } from '../../json/json';
import { isPython } from '../../structured-text/answer-code';
import { type CodeBlock, codeBlocks } from '../../structured-text/code-blocks';
import { xmlProblem } from '../../structured-text/xml-problem';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { ending, notRun } from './program-result';

const MOST_BLOCKS = 6;

/** Blocks cut short on purpose ("...", prompts of a shell) are no programs. */
const FRAGMENT = /^[ \t]*(?:>>> |\.\.\.[ \t]*$|…)|<[a-z_ ]+>$/m;

export const codeParses: Check = {
  name: 'code-parses',
  about: 'Python blocks of the response compile, and JSON blocks parse; other languages are not judged.',
  programs: ({ response }) => pythonBlocks(response.text).map(compiling),
  run: ({ response, outputs }) => {
    const json = codeBlocks(response.text).find(
      ({ language, code }) => language === 'json' && !/\.\.\.|…|\/\//.test(code) && parseJson(code) === undefined,
    );
    if (json !== undefined) return failed('a JSON block of the response does not parse');
    const xml = codeBlocks(response.text).flatMap(({ language, code }) =>
      language === 'xml' ? (xmlProblem(code) ?? []) : [],
    )[0];
    if (xml !== undefined) return noted(`an XML block of the response is not well-formed: ${xml}`);
    const python = pythonBlocks(response.text);
    if (python.length === 0)
      return codeBlocks(response.text).length === 0 ? skipped('the response shows no code') : PASSED;
    const stopped = notRun(outputs, python.length);
    if (stopped !== null) return stopped;
    const broken = outputs.find(({ status }) => status === 'error');
    return broken === undefined ? PASSED : failed(`a Python block of the response does not compile: ${ending(broken)}`);
  },
};

function pythonBlocks(text: string): CodeBlock[] {
  return codeBlocks(text)
    .filter(({ language, code }) => isPython(language) && !FRAGMENT.test(code))
    .slice(0, MOST_BLOCKS);
}

/** The code goes in as a string, which JSON and Python write alike: it is read, not run. */
function compiling({ code }: CodeBlock): string {
  return `import ast, textwrap\nast.parse(textwrap.dedent(${JSON.stringify(code)}))\n`;
}
