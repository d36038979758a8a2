import { z } from 'zod';
import { pageFields, pageText, reportPage } from '../content/page-fields';
import { stateField } from './state-field';
import { defineWorld } from './world-shape';

const schema = z
  .object({
    effect: z
      .string()
      .min(1)
      .max(500)
      .describe('what the action does on this site, or why nothing happens; the agent is only shown the page'),
    ...pageFields,
    state: stateField,
  })
  .superRefine(reportPage);

/** The page as it is after an action (paper.md §5.4): the site is simulated, nothing is fetched. */
export const pageAfterWorld = defineWorld({
  name: 'page-after',
  about: 'The page that an action leads to, consistent with the site so far.',
  schemaFor: () => schema,
  messages: (page) => [{ role: 'user', content: pageText(page) }],
  shown: ({ title, url, elements }) => ({ title, url, elements }),
  state: ({ state }) => state,
});
