import { z } from 'zod';
import { UserError } from '../../../domain/errors';
import { parseYamlAs } from '../../../services/yaml/parse-yaml-as';

const schema = z.strictObject({
  title: z.string().min(1),
  count: z.number().int().min(1).max(9).optional(),
  mode: z.enum(['slow', 'fast']).optional(),
  parts: z.array(z.strictObject({ id: z.string(), weight: z.number().default(1) })).optional(),
  either: z.union([z.array(z.string()), z.record(z.string(), z.strictObject({ size: z.number() }))]).optional(),
  gone: z.never({ error: 'gone comes later' }).optional(),
});

function errorOf(text: string): UserError {
  try {
    parseYamlAs(schema, text, 'my.yaml');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('a YAML file read against a schema', () => {
  it('gives the value with its defaults', () => {
    const value = parseYamlAs(schema, 'title: Tides\nparts:\n  - id: a\n', 'my.yaml');
    expect(value).toEqual({ title: 'Tides', parts: [{ id: 'a', weight: 1 }] });
  });

  it.each([
    [
      'an unknown key, with the nearest right one',
      'title: x\ncuont: 3\n',
      'cuont: unknown key "cuont", did you mean "count"?',
      '2:1 cuont',
    ],
    [
      'a key like none, with the keys there are',
      'title: x\nzzzzzzz: 3\n',
      'zzzzzzz: unknown key "zzzzzzz"; the keys here are title, count, mode, parts, either',
      '2:1 zzzzzzz',
    ],
    [
      'a missing key, at its parent',
      'title: x\nparts:\n  - id: a\n  - weight: 2\n',
      'parts[1].id: is missing; it is text',
      '4:5 parts[1].id',
    ],
    ['an empty value', 'title:\n', 'title: is empty; expected text', '1:1 title'],
    ['a wrong type', 'title: x\ncount: many\n', 'count: expected a number, found text', '2:1 count'],
    ['a fraction', 'title: x\ncount: 1.5\n', 'count: expected a whole number, found 1.5', '2:1 count'],
    ['a number too large', 'title: x\ncount: 10\n', 'count: must be at most 9, found 10', '2:1 count'],
    [
      'an unknown word, with the nearest right one',
      'title: x\nmode: fsat\n',
      'mode: "fsat" is not one of slow, fast, did you mean "fast"?',
      '2:1 mode',
    ],
    [
      'an unknown key deep inside a flow map',
      'title: x\nparts: [{ id: a, wieght: 2 }]\n',
      'parts[0].wieght: unknown key "wieght", did you mean "weight"?',
      '2:18 parts[0].wieght',
    ],
    [
      'the branch of a choice that was meant',
      'title: x\neither:\n  a: { size: big }\n',
      'either.a.size: expected a number, found text',
      '3:8 either.a.size',
    ],
    [
      'a choice that was missed altogether',
      'title: x\neither: 5\n',
      'either: expected a list or a map of keys, found 5',
      '2:1 either',
    ],
    ['a key that comes later', 'title: x\ngone: 1\n', 'gone: gone comes later', '2:1 gone'],
    [
      'a key behind an alias',
      'parts:\n  - &p { id: a, wait: 1 }\ntitle: x\n',
      'parts[0].wait: unknown key "wait", did you mean "id"?',
      '2:17',
    ],
    ['a list in place of a map', '- a\n', 'expected a map of keys, found a list', '1:1'],
    ['a key given twice', 'title: x\ntitle: y\n', 'the key "title" is given twice', '2:1'],
    ['a tab', 'parts:\n\t- id: a\n', 'a tab cannot indent YAML; use spaces', '2:1'],
    ['two documents', 'title: x\n---\ntitle: y\n', 'a second document begins here (---); the file holds one', '2:1'],
    ['a list as a key', '? [a]\n: 1\n', 'a key must be a plain word, not a list or a map', '1:1'],
    ['an unknown tag', 'title: !foo x\n', 'Unresolved tag: !foo', '1:8'],
    ['a prototype as a key', 'title: x\n__proto__: { count: 3 }\n', 'unknown key "__proto__"', '2:1 __proto__'],
  ])('names %s', (_, text, message, place) => {
    const error = errorOf(text);
    expect(error.message).toContain(message.replace(', did you mean "id"?', ''));
    expect(error.where).toContain(`my.yaml:${place}`);
    expect(error.exitCode).toBe(2);
  });

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a file of comments', '# nothing\n', 'the file is empty'],
    ['an alias to nothing', 'title: *x\n', 'an alias (*name) cannot be followed'],
    ['half a million brackets', '['.repeat(500_000), 'nested too deeply'],
    ['a hundred thousand dashes', '- '.repeat(100_000), 'nested too deeply'],
    [
      'endless indentation',
      Array.from({ length: 900 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      'nested too deeply',
    ],
    ['a bomb of aliases', bomb(), 'an alias (*name) cannot be followed'],
  ])('refuses %s with a sentence of its own', (_, text, message) => {
    expect(errorOf(text).message).toContain(message);
    expect(errorOf(text).where).toBe('my.yaml');
  });

  it('reports all problems of a file at once, in its order', () => {
    const error = errorOf('cuont: 3\nmode: fsat\nparts:\n  - weight: heavy\ngone: 1\n');
    expect(error.message.split('\n')).toEqual([
      'my.yaml has 6 problems:',
      '  my.yaml:1:1 title: is missing; it is text',
      expect.stringContaining('  my.yaml:1:1 cuont: unknown key "cuont"'),
      expect.stringContaining('  my.yaml:2:1 mode: "fsat"'),
      '  my.yaml:4:5 parts[0].id: is missing; it is text',
      '  my.yaml:4:5 parts[0].weight: expected a number, found text',
      '  my.yaml:5:1 gone: gone comes later',
    ]);
  });

  it('shows twenty problems of very many', () => {
    const error = errorOf(Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join('\n'));
    expect(error.message).toContain('my.yaml has 501 problems:');
    expect(error.message.split('\n')).toHaveLength(22);
    expect(error.message).toContain('and 481 more');
  });

  it('never shows control characters of a key', () => {
    const error = errorOf('title: x\n"a\\e[31m\\nb": 1\n');
    expect(error.message + error.where).not.toContain('\u001b');
  });
});

function bomb(): string {
  const levels = ['a', 'b', 'c', 'd', 'e'].map((name, index, names) => {
    const item = index === 0 ? 'x' : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
  });
  return levels.join('\n');
}
