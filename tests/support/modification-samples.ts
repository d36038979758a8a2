import { SHAPE_SAMPLES } from './shape-samples';

/** The text that the checks of modifications are tried on, with a right result of several kinds. */
export const SOURCE =
  'The committee of the Brora sailing club met on 3 March 2024. Mr Ewan Ross reported that 1,250 pounds had been collected ' +
  'for the new slipway. After a considerable discussion the members decided to postpone the beginning of construction until autumn.';
export const PARAPHRASE =
  'On 3 March 2024 there was a gathering of the people who run the sailing club in Brora. According to Ewan Ross, donations for ' +
  'another slipway have come to £1250. Everybody talked for a good while; in the end, work is to start in autumn and not before.';
export const SIMPLE =
  'The club met on 3 March 2024. They have 1,250 pounds for a slipway. They will build it in the fall. Mr Ross told them so.';
export const GERMAN =
  'Der Ausschuss des Segelclubs von Brora hat sich am 3. März 2024 getroffen. Ewan Ross hat berichtet, dass 1.250 Pfund für die neue Slipanlage gesammelt worden sind.';
export const CHINESE = '布罗拉帆船俱乐部委员会于2024年3月3日开会。';
/** A subject with the sample fields of this shape, some of them changed. */
export const modify = (shape: string, change: Record<string, unknown> = {}) => ({
  text: SOURCE,
  shape,
  fields: { ...SHAPE_SAMPLES[shape], ...change },
});
/** The same for a free modification. */
export const free = (change: Record<string, unknown> = {}) => modify('modification', change);
/** Makes it a refined instruction. */
export const REFINED = { parent: { instruction: 'Paraphrase the text.' } };
