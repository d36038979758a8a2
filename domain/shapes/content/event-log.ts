import { z } from 'zod';
import { defineContent } from './content-shape';
import { onOneLine } from './on-one-line';
import { titleField } from './title-field';

const event = z.object({
  time: z.string().min(1).max(40).describe('in one form throughout, such as 2026-03-04T06:12:40Z'),
  source: z.string().min(1).max(60).describe('the part, person or station that reports it'),
  level: z.enum(['debug', 'info', 'notice', 'warning', 'error', 'critical']),
  message: z.string().min(1).max(300).describe('on one line, as such logs are worded'),
});

const schema = z.object({
  title: titleField,
  events: z.array(event).min(4).max(40).describe('in the order of time; what matters stands among what does not'),
});

export const eventLogContent = defineContent({
  name: 'event-log',
  about: 'Events with time, level, source and message, one a line.',
  schema,
  title: ({ title }) => title,
  text: ({ events }) =>
    events
      .map(({ time, source, level, message }) =>
        onOneLine(`${time} ${level.toUpperCase()} [${source.replace(/[[\]]/g, '')}] ${message}`),
      )
      .join('\n'),
});
