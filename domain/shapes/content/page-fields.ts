import { z } from 'zod';
import { type ProblemSink, report, reportRepeated } from '../report';
import { onOneLine } from './on-one-line';

/** A page as an accessibility tree is read out; more elements than this are several pages. */
const MOST_ELEMENTS = 60;

export const ELEMENT_ROLES = ['heading', 'text', 'link', 'button', 'textbox', 'select', 'checkbox', 'item'] as const;

const element = z.object({
  id: z.int().min(1).max(9999).describe('a number of its own, the same as long as the element stays on the page'),
  role: z.enum(ELEMENT_ROLES),
  name: z.string().min(1).max(200).describe('what it says or is labelled with'),
  value: z
    .string()
    .max(200)
    .describe('what a textbox or select holds now, on or off for a checkbox; empty for other roles or an empty box'),
  options: z.array(z.string().min(1).max(80)).max(12).describe('what a select offers; empty for other roles'),
});

/** A web page as an agent without eyes gets it (paper.md §5.4). */
export const pageFields = {
  title: z.string().min(1).max(120).describe('of the page'),
  url: z.string().min(1).max(300).describe('of an invented site, such as https://ferries.example/timetable'),
  elements: z
    .array(element)
    .min(2)
    .max(MOST_ELEMENTS)
    .describe('everything on the page that can be read or used, from top to bottom'),
};
export const pageSchema = z.object(pageFields);
export type Page = z.infer<typeof pageSchema>;

/** Ids are unique, and a select holds one of its options. */
export function reportPage({ elements }: Page, sink: ProblemSink): void {
  reportRepeated(
    sink,
    'elements',
    elements.map(({ id }) => `id ${id}`),
  );
  for (const { id, role, value, options } of elements) {
    if (role === 'select' && options.length === 0) report(sink, 'elements', `the select ${id} has no options`);
    if (role !== 'select' && options.length > 0)
      report(sink, 'elements', `${id} is a ${role}: only a select has options`);
    if (role === 'select' && value !== '' && !options.includes(value))
      report(sink, 'elements', `the select ${id} holds "${value}", which is none of its options`);
    if (role === 'checkbox' && !['on', 'off'].includes(value))
      report(sink, 'elements', `the checkbox ${id} holds "${value}"; it must be on or off`);
  }
}

/** `[12] button "Search"`, one element a line below title and address; texts cannot pretend to be elements. */
export function pageText({ title, url, elements }: Page): string {
  const lines = elements.map(({ id, role, name, value, options }) => {
    const holds = value === '' ? '' : ` value ${JSON.stringify(value)}`;
    const offers = options.length === 0 ? '' : ` options ${options.map((option) => JSON.stringify(option)).join(', ')}`;
    return `[${id}] ${role} ${JSON.stringify(name)}${holds}${offers}`;
  });
  return [`Page: ${onOneLine(title)}`, `URL: ${onOneLine(url)}`, '', ...lines].join('\n');
}
