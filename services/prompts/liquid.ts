import { Liquid, type Template } from 'liquidjs';
import { fenced } from '../../domain/shapes/fenced';

/** A prompt is a few kilobytes, its material at most a chunk: ten times that is a mistake or an attack. */
const MOST_PARSED_CHARACTERS = 200_000;
const MOST_RENDER_MS = 1_000;
const MOST_MEMORY = 20_000_000;

/** Strict: an unknown variable or filter is an error, nothing is read from files, values are never templates. */
const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: MOST_PARSED_CHARACTERS,
  renderLimit: MOST_RENDER_MS,
  memoryLimit: MOST_MEMORY,
});

/** For layouts that show code: what stands in a fence already keeps its own, which names the language. */
engine.registerFilter('fenced', (text: string) => (/^\s*(?:```|~~~)/.test(text) ? text : fenced(text, '')));

/** Parsed templates by their text: a skill's prompts are rendered a million times. */
const parsed = new Map<string, Template[]>();

/** @throws liquidjs' `ParseError` with line and column within the template. */
export function parseTemplate(text: string): Template[] {
  const known = parsed.get(text);
  if (known) return known;
  const template = engine.parse(text);
  parsed.set(text, template);
  return template;
}

/** Names are proved when the file is loaded; parts of data that this content lacks are empty. */
export function renderTemplate(text: string, variables: object): string {
  return String(engine.renderSync(parseTemplate(text), variables, { strictVariables: false })).trim();
}

/** The inputs that a template needs, as dotted paths such as `content.title`. */
export function variablesOf(text: string): string[] {
  return engine.globalFullVariablesSync(parseTemplate(text), { partials: false });
}
