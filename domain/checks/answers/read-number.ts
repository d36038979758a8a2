import { numbers } from '../../text/numbers';
import { linesOf } from '../opening';
import type { AnswerReader } from './answer-reader';

/** Words that announce the result; a Fermi answer shows many numbers before it. */
const ANNOUNCED =
  /(?:answer|estimate|result|conclusion|in total|therefore|Antwort|Ergebnis|Schätzung|insgesamt|réponse|résultat|estimation|respuesta|resultado|risposta|stima|resposta|答案|结果)/giu;
const DIGITS = "\\p{Nd}{1,3}(?:[ ,.'’]\\p{Nd}{3})+(?:[.,]\\p{Nd}+)?(?!\\p{Nd})|\\p{Nd}+(?:[.,]\\p{Nd}+)?";
const POWER = '\\s*(?:[×x*·]\\s*10\\s*\\^?\\s*\\{?([-−]?\\d+|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)\\}?|[eE]([+-]?\\d+)(?!\\w))';
const SCALES: readonly (readonly [words: RegExp, power: number])[] = [
  [/^\s*(?:thousand|tausend|mille|mil|千)(?!\p{L})/iu, 3],
  [/^\s*(?:million(?:en|s|es)?|mio\.?|millón|millones|milioni|milhões|百万)(?!\p{L})/iu, 6],
  [/^\s*(?:billions?|milliarden?|milliards?|mrd\.?|miliardi)(?!\p{L})/iu, 9],
  [/^\s*(?:trillions?|billionen)(?!\p{L})/iu, 12],
];
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const QUANTITY = new RegExp(`([-−]?)(${DIGITS})(?:${POWER})?`, 'gu');

/** The number after the last word that announces a result; without such a word, the only number of the first or last line. */
export const readNumber: AnswerReader = (response) => {
  const lines = linesOf(response);
  const announced = lines.flatMap(afterAnnouncement).at(-1);
  const read = announced ?? onlyNumber(lines[0]) ?? onlyNumber(lines.at(-1));
  return read === undefined ? null : String(read);
};

function afterAnnouncement(line: string): number[] {
  const last = [...line.matchAll(ANNOUNCED)].at(-1);
  return last === undefined ? [] : quantities(line.slice(last.index + last[0].length)).slice(0, 1);
}

function onlyNumber(line: string | undefined): number | undefined {
  const found = quantities(line ?? '');
  return found.length === 1 ? found[0] : undefined;
}

function quantities(line: string): number[] {
  return [...line.matchAll(QUANTITY)].map((found) => {
    const [whole, sign = '', digits = '', power, exponent] = found;
    const scale = scaleOf(line.slice(found.index + whole.length));
    const value = Number(numbers(digits)[0] ?? digits) * 10 ** (asPower(power ?? exponent) + scale);
    return sign === '' || /[\p{L}\p{N}]$/u.test(line.slice(0, found.index)) ? value : -value;
  });
}

function scaleOf(rest: string): number {
  return SCALES.find(([words]) => words.test(rest))?.[1] ?? 0;
}

function asPower(written: string | undefined): number {
  const plain = [...(written ?? '0')].map((sign) => (RAISED.includes(sign) ? RAISED.indexOf(sign) : sign)).join('');
  return Number(plain.replace(/[⁻−]/g, '-'));
}
