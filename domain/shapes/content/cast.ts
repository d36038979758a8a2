import { z } from 'zod';
import { report, reportRepeated } from '../report';
import { defineContent } from './content-shape';
import { titleField } from './title-field';

const name = z.string().min(1).max(60);

const attribute = z.object({
  name: name.describe('in what they differ'),
  values: z.array(name).min(2).max(7).describe('one for each entity, in their order'),
});

const schema = z
  .object({
    title: titleField,
    scene: z.string().min(1).max(1500).describe('who these are and what has to be arranged, without any rule yet'),
    entities: z.array(name).min(3).max(7).describe('who or what is to be arranged; short names, no two alike'),
    slots: z.array(name).min(3).max(7).describe('where they go, in their order: days, seats, groups, stations'),
    attributes: z.array(attribute).max(3).describe('what else is known of each entity; empty where nothing is'),
  })
  .superRefine(({ entities, slots, attributes }, context) => {
    reportRepeated(context, 'entities', entities);
    reportRepeated(context, 'slots', slots);
    const names = attributes.map((each) => each.name);
    reportRepeated(context, 'attributes', names);
    for (const { name: of, values } of attributes)
      if (values.length !== entities.length)
        report(context, 'attributes', `${of} has ${values.length} values; there are ${entities.length} entities`);
  });

export const castContent = defineContent({
  name: 'cast',
  about: 'Entities and the slots they go into, with what else is known of them.',
  schema,
  title: ({ title }) => title,
  text: ({ scene, entities, slots, attributes }) =>
    [
      scene,
      [
        `Entities: ${entities.join(', ')}`,
        `Slots, in order: ${slots.join(', ')}`,
        ...attributes.map(
          ({ name: of, values }) => `${of}: ${values.map((value, at) => `${entities[at]} ${value}`).join(', ')}`,
        ),
      ].join('\n'),
    ].join('\n\n'),
});
