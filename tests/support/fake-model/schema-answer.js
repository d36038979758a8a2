const { Scissors, materialOf, numbersFrom } = require('./words.js');
const { keepPromises } = require('./field-promises.js');
const { COUNTS } = require('./shape-promises.js');

/** Fields that a good answer copies from the material. */
const COPIED = /evidence|quote|sentence|targets|old$|kept|marked/;
/** Lists that may stay empty, as their descriptions say. */
const MAY_BE_EMPTY = /\bempty\b/;
const LISTS_OF_THREE = /statements|items|pairs|points|distractors/;

/** An answer that fits any JSON schema, made of the prompt's own words; equal requests get equal answers. */
function answerFor(schema, messages, hash) {
  const scissors = new Scissors(materialOf(messages), numbersFrom(hash));
  const wanted = /(?:up to|Make) (\d+)/.exec(messages.map((message) => message.content).join('\n'));
  const context = {
    scissors,
    definitions: schema.$defs ?? {},
    root: schema,
    wanted: Math.min(4, Number(wanted?.[1] ?? 1)),
  };
  return value(schema, '', 0, context);
}

function value(schema, name, depth, context) {
  if (schema.$ref) return value(resolve(schema.$ref, context), name, depth + 1, context);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return value(chooseBranch(branches, depth), name, depth + 1, context);
  if (schema.enum) return schema.enum[0];
  if ('const' in schema) return schema.const;
  switch (schema.type) {
    case 'object':
      return object(schema, depth, context);
    case 'array':
      return list(schema, name, depth, context);
    case 'string':
      return text(schema, name, context);
    case 'integer':
    case 'number':
      return schema.minimum ?? (/least|most/.test(name) ? 0 : 1);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/** Values rather than null, but null once a recursive schema has gone deep. */
function chooseBranch(branches, depth) {
  const isNull = (branch) => branch.type === 'null';
  const empty = branches.find(isNull);
  return depth > 6 && empty ? empty : (branches.find((branch) => !isNull(branch)) ?? empty);
}

function object(schema, depth, context) {
  const entries = Object.entries(schema.properties ?? {});
  const made = Object.fromEntries(entries.map(([name, inner]) => [name, value(inner, name, depth + 1, context)]));
  return keepPromises(made, schema, context.scissors);
}

function list(schema, name, depth, context) {
  const optional = MAY_BE_EMPTY.test(schema.description ?? '');
  const usual =
    depth <= 1 && /instructions|suggestions/.test(name)
      ? context.wanted
      : LISTS_OF_THREE.test(name)
        ? 3
        : (COUNTS[name] ?? 2);
  const count = Math.min(schema.maxItems ?? usual, Math.max(schema.minItems ?? 0, optional || depth > 8 ? 0 : usual));
  return Array.from({ length: count }, () => value(schema.items, name, depth + 1, context));
}

function text(schema, name, { scissors }) {
  if (name === 'reason') return '';
  const made = shortened(wording(name, scissors), schema);
  return made.length >= (schema.minLength ?? 0) ? made : made.padEnd(schema.minLength, ' and more');
}

function wording(name, scissors) {
  if (COPIED.test(name)) return scissors.sentence();
  if (name === 'text' || name === 'passage') return passage(scissors);
  if (name === 'question') return `What does the text say about ${scissors.phrase(4)}, and what follows from it?`;
  if (name === 'instruction') return `Rewrite the text so that ${scissors.phrase(5)} comes first.`;
  if (/^(title|label|labels|word|wrong_words|new|aspect|subjects|unit|time|name|key|entities|slots|source)$/.test(name))
    return scissors.phrase(2);
  return `${capital(scissors.phrase(9))}.`;
}

/** The material with its first sentence said anew: long enough to be worked on. */
function passage(scissors) {
  return `${capital(scissors.phrase(6))}. ${scissors.material}`;
}

function shortened(made, { maxLength }) {
  return maxLength === undefined || made.length <= maxLength ? made : made.slice(0, maxLength).trim();
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function resolve(reference, { definitions, root }) {
  return reference === '#' ? root : (definitions[reference.replace('#/$defs/', '')] ?? {});
}

module.exports = { answerFor };
