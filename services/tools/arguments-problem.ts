import { z } from 'zod';

/** What is wrong with a tool's arguments, in words for the model that gave them: each problem, and what the tool takes. */
export function argumentsProblem(tool: string, schema: z.ZodType, error: z.ZodError): string {
  const problems = error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  const takes = Object.entries(properties).map(([name, property]) => `${name}: ${JSON.stringify(property)}`);
  return `The arguments of ${tool} are wrong. ${problems.join('; ')}. It takes { ${takes.join(', ')} }.`;
}
