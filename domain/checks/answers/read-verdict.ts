import { firstLine } from '../opening';
import type { AnswerReader } from './answer-reader';

const YES = /^(?:yes|ja|oui|sí|si|sì|sim|tak|evet|да|是的?|可以|能|はい)(?![\p{L}\p{N}])/iu;
const NO = /^(?:no|nein|non|não|nee|nej|nie|hayır|нет|不是?|否|不能|不可以|いいえ)(?![\p{L}\p{N}])/iu;
const INTRODUCTION = /^(?:(?:short |final )?answer|antwort|réponse|respuesta|risposta|resposta|答案)\s*[:：]\s*/i;

export const readVerdict: AnswerReader = (response) => {
  const opening = firstLine(response).replace(INTRODUCTION, '');
  if (YES.test(opening)) return 'yes';
  return NO.test(opening) ? 'no' : null;
};
