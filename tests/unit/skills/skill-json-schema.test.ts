import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skillJsonSchema } from '../../../services/skills/skill-json-schema';

describe('the JSON Schema of skill files', () => {
  it('is the one that lies beside them (node scripts/write-skill-schema.mjs)', () => {
    const written = JSON.parse(readFileSync(join(__dirname, '../../../skills/skill.schema.json'), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(skillJsonSchema())));
  });

  it('knows the names of shapes and checks', () => {
    const text = JSON.stringify(skillJsonSchema());
    expect(text).toContain('"choice"');
    expect(text).toContain('"evidence-in-content"');
  });
});
