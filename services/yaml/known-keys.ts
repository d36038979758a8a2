import { z } from 'zod';

type Schema = z.core.$ZodType;

/** The keys that a schema knows at one place of the value: what an unknown key may have been meant to be. */
export function knownKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  const branches = bare(schema);
  const [part, ...rest] = path;
  if (part !== undefined)
    return branches.flatMap((branch) => children(branch, part).flatMap((inner) => knownKeys(inner, rest)));
  return branches.flatMap((branch) =>
    branch instanceof z.ZodObject ? Object.keys(branch.shape).filter(isOpen(branch)) : [],
  );
}

/** Keys that are known only to be refused are no suggestion. */
function isOpen(object: z.ZodObject): (key: string) => boolean {
  return (key) => {
    const value = object.shape[key];
    return value !== undefined && !bare(value).every((branch) => branch instanceof z.ZodNever);
  };
}

/** Without what is wrapped around it; several where it is a union. */
function bare(schema: Schema): Schema[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(bare);
  return [schema];
}

function children(schema: Schema, part: PropertyKey): Schema[] {
  if (schema instanceof z.ZodObject) {
    const value = schema.shape[String(part)];
    return value === undefined ? [] : [value];
  }
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return [];
}
