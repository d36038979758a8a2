import fc from 'fast-check';
import { countTokens as exactTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { type Chunk, chunkDocument } from '../../../services/seeds/chunking/chunk-document';
import { segments } from '../../../services/seeds/chunking/segments';
import { markdown } from '../../../services/seeds/readers/markdown';
import { plainText } from '../../../services/seeds/readers/plain-text';
import type { Reader } from '../../../services/seeds/readers/reader';
import { sourceCode } from '../../../services/seeds/readers/source-code';

const PLAIN = { disallowedSpecial: new Set<string>() };

function chunk(reader: Reader, text: string, budget: number): Chunk[] {
  const documents = reader.read(Buffer.from(text));
  return Array.isArray(documents) ? documents.flatMap((document) => chunkDocument(document, budget)) : [];
}

function wordsOf(text: string): string[] {
  return [...segments(text, 'word')].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const sentence = fc
  .array(
    fc.constantFrom('harbour', 'the', 'naïve', 'Σύρος', '天气很好', 'ครับผม', 'x_1', '12.5', 'don’t', '👩‍🚀', '`b`'),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join(' '));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 4 }), sentence)
  .map(([level, words]) => `${'#'.repeat(level)} ${words}`);
const list = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const fence = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .map((lines) => `\`\`\`py\n${lines.join('\n\n')}\n\`\`\``);
const document = fc
  .array(fc.oneof(paragraph, heading, list, fence), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.join('\n\n'));
const anyText = fc.oneof(
  document,
  fc.string({ unit: 'binary', maxLength: 600 }).map((text) => text.replaceAll('\0', '')),
);
const reader = fc.constantFrom(markdown, plainText, sourceCode);
const budget = fc.integer({ min: 20, max: 400 });

describe('chunks of a document', () => {
  test('joined hold every word in order', () => {
    fc.assert(
      fc.property(document, budget, reader, (text, tokens, format) => {
        expect(chunk(format, text, tokens).flatMap(({ text }) => wordsOf(text))).toEqual(wordsOf(text));
      }),
    );
  });

  test('joined are the whole text but for white space, whatever the text', () => {
    fc.assert(
      fc.property(anyText, budget, fc.constantFrom(plainText, sourceCode), (text, tokens, format) => {
        const joined = chunk(format, text, tokens)
          .map(({ text }) => text)
          .join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/^\uFEFF/, '').replace(/\s/g, ''));
      }),
    );
  });

  test('never exceed the budget', () => {
    fc.assert(
      fc.property(document, budget, reader, (text, tokens, format) => {
        for (const { text: part } of chunk(format, text, tokens))
          expect(exactTokens(part, PLAIN)).toBeLessThanOrEqual(tokens);
      }),
    );
  });

  test('are the same for the same text', () => {
    fc.assert(
      fc.property(anyText, budget, reader, (text, tokens, format) => {
        expect(chunk(format, text, tokens)).toEqual(chunk(format, text, tokens));
      }),
    );
  });

  test('never cut a code fence that fits the budget', () => {
    fc.assert(
      fc.property(document, budget, (text, tokens) => {
        const parts = chunk(markdown, text, tokens).map((part) => part.text);
        const fences = text.match(/^```py\n[\s\S]*?\n```$/gm) ?? [];
        for (const whole of fences.filter((code) => exactTokens(`${code}\n\n`, PLAIN) <= tokens)) {
          expect(parts.some((part) => part.includes(whole))).toBe(true);
        }
      }),
    );
  });
});

const words = (count: number, word = 'tide') =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

describe('where a document is cut', () => {
  test('a document within the budget stays whole under its first heading', () => {
    const text = '# Tides\n\nOne.\n\n## Neap\n\nTwo.';
    expect(chunk(markdown, text, 100)).toMatchObject([{ title: 'Tides', text }]);
  });

  test('a heading goes with the section that follows, also where it follows another heading', () => {
    const text = `# Tides\n\n## Spring\n\n${words(20)}.\n\n## Neap\n\n### Why\n\n${words(20)}.\n\n${words(20)}.`;
    const parts = chunk(markdown, text, 75);
    expect(parts.map(({ title, text }) => [title, text.split('\n')[0]])).toEqual([
      ['Tides', '# Tides'],
      ['Neap', '## Neap'],
      ['Why', expect.stringContaining('tide0')],
    ]);
  });

  test('a long section is cut at paragraphs into parts of like size, all titled with its heading', () => {
    const paragraphs = Array.from({ length: 5 }, (_, index) => `${words(20, `p${index}x`)}.`);
    const parts = chunk(markdown, `## Currents\n\n${paragraphs.join('\n\n')}`, 330);
    expect(parts.map(({ title }) => title)).toEqual(['Currents', 'Currents']);
    expect(parts[1]?.text).toMatch(/^p[23]x0/);
  });

  test('a long paragraph is cut at its sentences, not where its lines wrap', () => {
    const text =
      'The boat left at six with the ebb\nand came back late. Nobody had\nwaited for it on the quay. The lamps\nwere out. It was raining again.';
    expect(chunk(plainText, text, 20).map((part) => part.text)).toEqual([
      'The boat left at six with the ebb\nand came back late.',
      'Nobody had\nwaited for it on the quay.',
      'The lamps\nwere out. It was raining again.',
    ]);
  });

  test('Chinese and Thai are cut at sentences and words although nothing stands between them', () => {
    const chinese = '潮水退了。我们走到岛上去看灯塔。晚上风很大！你们明天还来吗？';
    const parts = chunk(plainText, chinese, 14);
    expect(parts.every(({ text }) => /[。！？]$/.test(text))).toBe(true);
    expect(chunk(plainText, 'สวัสดีครับผมชื่อสมชายและผมทำงานที่ท่าเรือ', 8).length).toBeGreaterThan(1);
  });

  test('a transcript is cut between turns', () => {
    const turns = Array.from({ length: 6 }, (_, n) => `${n % 2 ? 'ROSA' : 'EMIL'}: Turn ${n}. ${words(8)}. And so on.`);
    expect(chunk(plainText, turns.join('\n'), 90).every(({ text }) => /^(ROSA|EMIL): Turn/.test(text))).toBe(true);
  });

  test('signs of headings inside a code fence are no headings', () => {
    const text = `# Real\n\n~~~sh\n# not a heading\n\`\`\`\n## nor this\n~~~\n\n${words(10)}`;
    expect(chunk(markdown, text, 400).map(({ title }) => title)).toEqual(['Real']);
    const cut = chunk(markdown, text, 30);
    expect(cut.filter(({ title }) => title !== 'Real')).toEqual([]);
  });

  test('front matter is dropped and lends its title; a rule at the beginning is none', () => {
    expect(chunk(markdown, '---\ntitle: "Low water"\ntags: [a]\n---\nText here.', 50)).toMatchObject([
      { title: 'Low water', text: 'Text here.' },
    ]);
    expect(chunk(markdown, '---\n\nText here.\n\n---\n\nMore.', 50)[0]?.text).toContain('Text here.');
  });

  test('titles are free of Markdown marks', () => {
    const titles = ['# **Low** water ##', '# The `rise` of [tides](x.md) {#tides}', 'Under_lined_ text\n==='].map(
      (text) => chunk(markdown, text, 50)[0]?.title,
    );
    expect(titles).toEqual(['Low water', 'The rise of tides', 'Under_lined_ text']);
  });

  test('source code is cut between top-level parts, comments staying with what they describe', () => {
    const part = (n: number) => `// Part ${n}.\nfunction part${n}() {\n  const a = ${n};\n\n  return a;\n}\n`;
    const parts = chunk(sourceCode, [1, 2, 3, 4].map(part).join('\n'), 60);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ text }) => /^\/\/ Part/.test(text) && text.endsWith('}'))).toBe(true);
  });

  test('the first line of a chunk of code keeps its indentation', () => {
    const lines = Array.from({ length: 12 }, (_, n) => `    total += weights[${n}];\n`).join('\n');
    expect(chunk(sourceCode, `def f():\n\n${lines}`, 40).at(-1)?.text).toMatch(/^ {4}total/);
  });

  test.each([
    ['spaces', `a${' '.repeat(400_000)}b`],
    ['empty lines', `a${'\n'.repeat(400_000)}b`],
    ['marks in a heading', `# ${'*_`['.repeat(50_000)}`],
    ['front matter without an end', `---\ntitle: ${'x '.repeat(100_000)}`],
    ['open fences', '```\n'.repeat(20_001)],
    ['words of one letter', 'a\n\n'.repeat(50_000)],
  ])('a hostile row of %s is read within seconds', (_title, text) => {
    expect(chunk(markdown, text, 800).length).toBeGreaterThan(0);
  });

  test('a long text without white space is divided within seconds', () => {
    const parts = chunk(plainText, Buffer.alloc(100_000, 'c2VlZHM').toString(), 800);
    expect(parts.length).toBeGreaterThan(50);
  });
});
