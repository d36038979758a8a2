/** The tokens that indent JSON: those that begin with a line's end, a tab, or two spaces. */
export function spaceTokens(model) {
  return [...model.iterateAllTokens()].filter((token) => /^(?:[\n\r\t]| {2})/.test(model.detokenize([token])));
}
