import { type Check, failed, noted, PASSED } from '../check';

const SIGNS = ['```', '~~~', '*', '_'];

/** Parsers that "clean" a model's answer eat these signs and break code and Markdown (paper.md §11). */
export const markupSurvives: Check = {
  name: 'markup-survives',
  about:
    'Code fences, asterisks and underscores of content and instruction all stand in the prompt; fences in the response are closed.',
  run: ({ content, instruction, response }) => {
    const given = response.prompt.includes(content.text.trim()) ? [content.text, instruction.text] : [instruction.text];
    const lost = SIGNS.find(
      (sign) => count(response.prompt, sign) < given.reduce((sum, text) => sum + count(text, sign), 0),
    );
    if (lost !== undefined) return failed(`the prompt has lost some of its ${lost}`);
    const fences = response.text.match(/^[ \t]*(?:```|~~~)/gm) ?? [];
    return fences.length % 2 === 0 ? PASSED : noted('a code fence in the response is not closed');
  },
};

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
