#!/usr/bin/env node
// Writes docs/skills.md from the files in skills/.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

await setup({ quiet: true });
const { bundledSkills } = await import('../dist/services/skills/load-skills.js');
const { skillsPage } = await import('../dist/services/skills/skills-page.js');
writeFileSync(fileURLToPath(new URL('../docs/skills.md', import.meta.url)), skillsPage(await bundledSkills()));
