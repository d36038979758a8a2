import { z } from 'zod';
import { counts } from '../../text/counts';
import { normalise } from '../../text/normalise';
import { occurs } from '../../text/occurs';
import { foldedWords } from '../../text/words';
import { boundsHold } from '../bounds-hold';
import { type Check, type CheckResult, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const limitsSchema = z.object({
  required: z.array(z.string()),
  forbidden: z.array(z.string()),
  lines: z.number(),
  stanzas: z.number(),
});
type Limits = z.infer<typeof limitsSchema>;

export const limitsHold: Check = {
  name: 'limits-hold',
  about: 'The piece keeps every limit that a program can count: length, lines, stanzas, required and forbidden words.',
  run: (subject) => {
    const limits = readFields(subject.instruction, limitsSchema);
    const length = boundsHold.run(subject);
    if (limits === null) return length.result === 'skipped' ? skipped('no limits are set') : length;
    const { text } = subject.response;
    const results = [
      length,
      formResult(text, limits),
      ...limits.required.map((word) => requiredResult(text, word)),
      ...limits.forbidden.map((word) => forbiddenResult(text, word)),
    ];
    const told = results.find(({ result }) => result === 'failed') ?? results.find(({ result }) => result === 'noted');
    if (told !== undefined) return told;
    return results.every(({ result }) => result === 'skipped') ? skipped('no limits are set') : PASSED;
  },
};

function formResult(text: string, { lines, stanzas }: Limits): CheckResult {
  if (lines === 0 && stanzas === 0) return skipped('no form is set');
  const readings = [text, withoutTitle(text)];
  const found = {
    lines: readings.flatMap((each) => counts(each, 'lines')),
    stanzas: readings.flatMap((each) => counts(each, 'paragraphs')),
  };
  if (lines > 0 && !found.lines.includes(lines)) return failed(`${found.lines.at(-1)} lines, asked for ${lines}`);
  if (stanzas > 0 && !found.stanzas.includes(stanzas))
    return failed(`${found.stanzas.at(-1)} stanzas, asked for ${stanzas}`);
  return PASSED;
}

/** A title is a heading, a line in bold, or a short first line with an empty line below it; rules between stanzas are no lines. */
function withoutTitle(text: string): string {
  return text
    .trim()
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/^(?:#{1,6} [^\n]*|\*\*[^\n]*\*\*|[^\n]{1,80})\n\s*\n/, '');
}

function requiredResult(text: string, word: string): CheckResult {
  if (occurs(normalise(text), normalise(word))) return PASSED;
  return isInflected(text, word)
    ? noted(`"${word}" stands there in another form only`)
    : failed(`"${word}" is required and missing`);
}

function forbiddenResult(text: string, word: string): CheckResult {
  if (occurs(normalise(text), normalise(word))) return failed(`"${word}" is forbidden and stands there`);
  return isInflected(text, word) ? noted(`a form of the forbidden "${word}" stands there`) : PASSED;
}

/** With an ending of up to three letters. */
function isInflected(text: string, word: string): boolean {
  const wanted = normalise(word);
  return foldedWords(text).some(
    (each) => wanted.length > 3 && each.startsWith(wanted) && each.length <= wanted.length + 3,
  );
}
