#!/usr/bin/env node
// Writes skills/skill.schema.json from the zod schema, for editors: `# yaml-language-server: $schema=./skill.schema.json`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

await setup({ quiet: true });
const { skillJsonSchema } = await import('../dist/services/skills/skill-json-schema.js');
const file = fileURLToPath(new URL('../skills/skill.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(skillJsonSchema(), null, 2)}\n`);
