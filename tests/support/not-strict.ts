/** What every strict endpoint takes (design §4). */
const ALLOWED = [
  'type',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'anyOf',
  '$defs',
  '$ref',
];

/** Keywords of a schema, and of all schemas in it, that strict endpoints refuse. */
export function notStrict(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(notStrict);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, $defs, ...rest } = { properties: {}, $defs: {}, ...schema };
  const others = Object.keys(rest).filter((keyword) => !ALLOWED.includes(keyword));
  return [
    ...others,
    ...[...Object.values(rest), ...Object.values(properties), ...Object.values($defs)].flatMap(notStrict),
  ];
}
