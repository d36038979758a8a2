import { defineContent } from './content-shape';
import { pageSchema, pageText, reportPage } from './page-fields';

export const pageContent = defineContent({
  name: 'page',
  about: 'A web page as elements with ids, roles, names and values.',
  schema: pageSchema.superRefine(reportPage),
  title: ({ title }) => title,
  text: pageText,
});
