import { UserError } from '../../../domain/errors';
import { quoted } from '../../../domain/quoted';

/** Looser than the ids we make, so that a workflow id or a shortened one gets the library's own, better answer. */
const SAMPLE_ID = /^[\w./:-]{1,250}$/;

export function sampleId(where: string): (text: string) => string {
  return (text) => {
    if (SAMPLE_ID.test(text)) return text;
    throw new UserError(`${quoted(text)} is not a sample's id; it is the key "id" of each exported row`, where);
  };
}
