import { z } from 'zod';
import { didYouMean } from '../../domain/nearest';
import { quoted } from '../../domain/quoted';
import { runNameSchema } from '../../domain/run-name';
import { skillOverridesSchema } from '../../domain/skill/overrides';
import { modelEntrySchema } from '../../services/model/model-entry';
import { BOUNDS, type Bound } from './bounds';
import { skillReferenceSchema } from './skill-request';

const LANGUAGE = /^(seed|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/;
const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const within = ({ least, most }: Bound) => z.number().int().min(least).max(most);
/** Of the design, and not there yet. */
const later = (what: string) =>
  z.never({ error: `${what} comes with a later release; leave it out for now` }).optional();
const path = z.string().min(1).max(4096);
const modelName = z
  .string()
  .regex(MODEL_NAME, 'a model is named here with letters, digits, ".", "_" and "-", at most 64');

const skillsSchema = z.union([
  z.array(skillReferenceSchema).min(1).superRefine(refuseTwice),
  z
    .record(skillReferenceSchema, skillOverridesSchema.nullable())
    .refine((skills) => Object.keys(skills).length > 0, 'name at least one skill'),
]);

const rolesSchema = z.strictObject({
  transformer: modelName.optional(),
  author: modelName.optional(),
  suggester: modelName.optional(),
  editor: modelName.optional(),
  teacher: modelName.optional(),
  simulator: modelName.optional(),
  judge: later('the judge'),
});

/** Hard limits of what a run may spend in all. */
const budgetSchema = z
  .strictObject({
    usd: z.number().positive().max(BOUNDS.usd.most).optional(),
    tokens: within(BOUNDS.tokens).optional(),
  })
  .refine(({ usd, tokens }) => usd !== undefined || tokens !== undefined, 'give usd, tokens, or both');

/** `agentinstruct.yaml` (design §9), before defaults. */
export const runFileSchema = z
  .strictObject({
    name: runNameSchema.optional(),
    seeds: z.array(path).min(1),
    skills: skillsSchema.optional(),
    language: z
      .string()
      .regex(LANGUAGE, 'write "seed" (the language of each seed) or a code such as de or pt-BR')
      .optional(),
    limit: within(BOUNDS.limit).optional(),
    seed: within(BOUNDS.drawSeed).optional(),
    models: z.record(modelName, modelEntrySchema).optional(),
    roles: rolesSchema.optional(),
    budget: budgetSchema.optional(),
    callsPerActivity: within(BOUNDS.callsPerActivity).optional(),
    window: within(BOUNDS.window).optional(),
    chunkTokens: within(BOUNDS.chunkTokens).optional(),
  })
  .superRefine((file, context) => {
    const known = ['default', ...Object.keys(file.models ?? {})];
    for (const [role, model] of Object.entries(file.roles ?? {})) {
      if (model === undefined || known.includes(model)) continue;
      const hint = didYouMean(model, known) || `; there are ${known.join(', ')}`;
      context.addIssue({
        code: 'custom',
        path: ['roles', role],
        message: `no model is named ${quoted(model)} under models${hint}`,
      });
    }
  });
export type RunFileContent = z.infer<typeof runFileSchema>;

function refuseTwice(skills: readonly string[], context: z.RefinementCtx): void {
  for (const [index, skill] of skills.entries()) {
    if (skills.indexOf(skill) === index) continue;
    context.addIssue({ code: 'custom', path: [index], message: `the skill ${quoted(skill)} is named twice` });
  }
}
