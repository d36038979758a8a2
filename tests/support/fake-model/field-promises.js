const { keepShapePromises } = require('./shape-promises.js');

/**
 * Rules between fields that no JSON schema can say, kept as an obedient model would keep them: labels among the given
 * ones, one cell for each subject, a blank where the word stood, a limit with its unit.
 */
function keepPromises(made, schema, scissors) {
  if (isList(made.labels) && isList(made.statements)) useLabels(made);
  if (isList(made.subjects) && isList(made.rows)) fillRows(made, scissors);
  if ('sentence' in made && 'word' in made && /____/.test(schema.properties.sentence.description ?? ''))
    makeBlank(made);
  if ('unit' in made && 'points' in made) Object.assign(made, { unit: 'words', least: 0, most: 80 });
  keepShapePromises(made);
  return made;
}

function useLabels({ labels, statements }) {
  for (const [index, item] of statements.entries()) item.label = labels[index % labels.length];
}

function fillRows({ subjects, rows }, scissors) {
  for (const row of rows) row.cells = subjects.map(() => scissors.phrase(3));
}

function makeBlank(made) {
  const words = made.sentence.match(/\p{L}{4,}/gu) ?? [made.sentence];
  made.word = words[Math.floor(words.length / 2)];
  made.sentence = made.sentence.replace(made.word, '____');
}

function isList(value) {
  return Array.isArray(value) && value.length > 0;
}

module.exports = { keepPromises };
