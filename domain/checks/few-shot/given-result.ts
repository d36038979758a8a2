const ANNOUNCED = /^(?:(?:final )?(?:output|answer|result)|a|ausgabe|antwort|sortie|respuesta)\s*[:：]\s*/i;
const MARKUP = /^(\*\*|__|`)(.*)\1([.!]?)$/;

/** What a response to worked examples ends with, without the label and the marks around it; `isLabelled` if a label stood there. */
export function givenResult(response: string): { text: string; isLabelled: boolean } {
  const last =
    response
      .trim()
      .split(/\r\n?|\n/)
      .at(-1) ?? '';
  const line = last.trim().replace(/^(\*\*|__)([^*_]+[:：])\1/, '$2');
  const text = line.replace(ANNOUNCED, '');
  return { text: text.trim().replace(MARKUP, '$2$3'), isLabelled: text !== line };
}
