import { z } from 'zod';
import { reportRepeated } from '../report';
import { defineContent } from './content-shape';
import { csv } from './csv';
import { titleField } from './title-field';

const schema = z
  .object({
    title: titleField,
    measure: z.string().min(1).max(120).describe('what is measured, where'),
    unit: z.string().max(40).describe('empty for a bare count'),
    points: z
      .array(
        z.object({
          time: z.string().min(1).max(40).describe('in one form throughout, such as 2019, 2019-Q3 or 2019-07-04'),
          value: z.number().nullable().describe('null where no value was taken'),
        }),
      )
      .min(4)
      .max(40)
      .describe('in the order of time'),
  })
  .superRefine(({ points }, context) =>
    reportRepeated(
      context,
      'points',
      points.map(({ time }) => time),
    ),
  );

export const timeSeriesContent = defineContent({
  name: 'time-series',
  about: 'One measure over time, as CSV.',
  schema,
  title: ({ title }) => title,
  text: ({ measure, unit, points }) =>
    csv([
      ['time', unit === '' ? measure : `${measure} (${unit})`],
      ...points.map(({ time, value }) => [time, value === null ? '' : String(value)]),
    ]),
});
