import { z } from 'zod';
import { parseJson } from '../../json/json';
import { jsonIn } from '../../json/json-in';
import { leaves } from '../../json/leaves';
import { normalise } from '../../text/normalise';
import { occurs } from '../../text/occurs';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const extractionSchema = z.object({ schema: z.string(), answer: z.string() });

/** What models write where a value is missing. */
const STAND_IN =
  /^(?:|n\/?a|none|null|nil|unknown|undefined|missing|absent|unspecified|[-–—?]|not (?:mentioned|specified|given|stated|available|provided|known|applicable|found)|k\. ?a\.|unbekannt|nicht (?:genannt|angegeben)|inconnu|non (?:précisé|mentionné)|desconocido|no (?:especificado|mencionado))\.?$/i;

export const absentIsNull: Check = {
  name: 'absent-is-null',
  about: 'What the text does not tell is null in the JSON of the response, no "N/A" and no empty text.',
  run: ({ content, instruction, response }) => {
    const fields = readFields(instruction, extractionSchema);
    if (fields === null) return skipped('no JSON is to be filled');
    const given = jsonIn(response.text);
    if (given === undefined) return skipped('the response holds no JSON');
    const text = normalise(content.text);
    const standIn = leaves(given).find(
      ({ value }) =>
        typeof value === 'string' &&
        STAND_IN.test(value.trim()) &&
        !(value.trim().length > 1 && occurs(text, normalise(value))),
    );
    if (standIn !== undefined) return failed(`${standIn.path} is "${String(standIn.value)}" where null is meant`);
    const filled = new Map(leaves(given).map(({ path, value }) => [path, value]));
    const absent = leaves(parseJson(fields.answer) ?? null).filter(({ value }) => value === null);
    const invented = absent.find(({ path }) => (filled.get(path) ?? null) !== null);
    return invented === undefined
      ? PASSED
      : noted(`${invented.path} is "${String(filled.get(invented.path))}", null in the key`);
  },
};
