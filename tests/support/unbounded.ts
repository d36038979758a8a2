/** Where a schema as the embedded model gets it leaves a list without an end. */
export function unbounded(schema: unknown, path = '$'): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'type' in schema && schema.type === 'array' && !('maxItems' in schema) ? [`${path} has no maxItems`] : [];
  const below = Object.entries(schema).flatMap(([key, value]) => unbounded(value, `${path}.${key}`));
  return [...own, ...below];
}
