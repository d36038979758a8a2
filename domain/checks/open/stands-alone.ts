import { normalise } from '../../text/normalise';
import { words } from '../../text/words';
import { type Check, type CheckSubject, failed, noted, PASSED, skipped } from '../check';

const TEXT = '(?:passage|text|article|excerpt|transcript|document|paragraph|essay|snippet|material|source text)';
const SHOWN =
  '(?:study|experiment|table|figure|scenario|case|data|list|example|story|report|description|information|code|chart|survey)';

/** "The essay 'Self-Reliance'" is named, "the document object model" and "the text message" are something else. */
const ANOTHER = `(?![ ]+(?:["“'‘*_]|titled|called|entitled|by|object|model|message|messages|file|files|box|field|editor|node|nodes|element|area|column|format|processing|type|mode)|-)`;
const THE = '(?:the|this|these|that|those)';

/** Nobody says so who has not a text before them. */
const POINTS = [
  new RegExp(
    `\\b(?:in|from|according to|based on|by|of)\\s+(?:the|this)\\s+(?:given |provided |above )?${TEXT}\\b${ANOTHER}`,
    'i',
  ),
  new RegExp(
    `\\b(?:the|this)\\s+${TEXT}(?:'s)?\\s+(?:says?|states?|mentions?|describes?|claims?|suggests?|argues?|provides?|implies|notes|explains?)\\b`,
    'i',
  ),
  new RegExp(`\\b${THE}\\s+(?:\\w+\\s+)?(?:${TEXT}|${SHOWN})s?\\s+(?:above|below|provided|given here|shown)\\b`, 'i'),
  new RegExp(`\\b(?:above|following|preceding|provided)\\s+(?:${TEXT})s?\\b${ANOTHER}`, 'i'),
  /\bas (?:mentioned|described|stated|discussed|noted|shown|explained) (?:above|earlier|previously|in the)\b/i,
  /(?:im|laut|nach dem|aus dem|obigen)\s+(?:Text|Abschnitt|Artikel|Auszug)\b|(?:dans|selon|d['’]après)\s+(?:le|ce)\s+(?:texte|passage|article)|(?:en|según)\s+el\s+(?:texto|pasaje|artículo)|(?:文中|根据(?:本文|文章|上文)|本文(?:中|に))/i,
];
/** May be somebody or something that the question has introduced. */
const MAY_POINT = [
  /\bthe (?:author|narrator|speaker|writer|researchers?|study|experiment|trial|survey|findings)\b(?! of| who)/i,
  new RegExp(`\\bth(?:is|ese) (?:${SHOWN})s?\\b`, 'i'),
];

/** A prompt with so many words before the pointer may hold what it points at. */
const HOLDS_A_TEXT = 40;
const SCENARIO_WORDS = 8;

export const standsAlone: Check = {
  name: 'stands-alone',
  about: 'A prompt without a text does not point at one: "the passage", "the study above", "according to the article".',
  run: (subject) => {
    if (showsContent(subject)) return skipped('the content stands in the prompt');
    const { text } = subject.instruction;
    const pointer = firstOf(POINTS, text);
    if (pointer !== null)
      return isShown(text, pointer) || introduced(text, pointer)
        ? noted(`"${pointer.said}" points at the prompt itself`)
        : failed(`"${pointer.said}" points at a text that is not shown`);
    const doubtful = firstOf(MAY_POINT, text);
    return doubtful === null || introduced(text, doubtful)
      ? PASSED
      : noted(`"${doubtful.said}" has not been introduced`);
  },
};

interface Pointer {
  said: string;
  at: number;
}

function firstOf(patterns: readonly RegExp[], text: string): Pointer | null {
  const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  return found === undefined || found === null ? null : { said: found[0], at: found.index };
}

function showsContent({ content, response }: CheckSubject): boolean {
  return content.text !== '' && normalise(response.prompt).includes(normalise(content.text));
}

/** Quoted or fenced matter, or a paragraph of some length beside the one that points. */
function isShown(text: string, { at }: Pointer): boolean {
  const quoted = [...text.matchAll(/```[\s\S]+?```|"[^"]{80,}"|“[^”]{80,}”|^>.+$/gm)].length > 0;
  const before = words(text.slice(0, at)).length;
  const after = text
    .slice(at)
    .split(/\n\s*\n/)
    .slice(1)
    .join(' ');
  return quoted || before >= HOLDS_A_TEXT || words(after).length >= HOLDS_A_TEXT / 2;
}

/** What was told before is a scenario; else the noun itself has stood there, with another article. */
function introduced(text: string, { said, at }: Pointer): boolean {
  const noun = said.split(' ').findLast((word) => !/^(?:above|below|provided|shown|here|given)$/i.test(word)) ?? said;
  const before = text.slice(0, at);
  const isTold = /^this scenario|^this case|^this story/i.test(said) && words(before).length >= SCENARIO_WORDS;
  return isTold || new RegExp(`\\b${noun.replace(/\W/g, '')}`, 'i').test(before);
}
