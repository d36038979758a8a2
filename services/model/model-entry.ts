import { z } from 'zod';
import { modelSettingsSchema } from '../../domain/model-settings';
import { baseUrlProblem } from './base-url';

/** Parts of a request that the gateway itself writes. */
const OURS = ['model', 'messages', 'stream', 'n', 'response_format', 'tools', 'tool_choice'];

const baseUrlSchema = z.string().superRefine((address, context) => {
  const problem = baseUrlProblem(address);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});

const extraBodySchema = modelSettingsSchema.shape.extraBody.superRefine((body, context) => {
  const taken = Object.keys(body).find((key) => OURS.includes(key));
  if (taken === undefined) return;
  context.addIssue({ code: 'custom', path: [taken], message: `"${taken}" is written by agentinstruct itself` });
});

const { shape } = modelSettingsSchema;

/** One entry under `models` in the run file (design §9): everything may be left out, `resolveModels` fills it in. */
export const modelEntrySchema = z.strictObject({
  model: shape.model.optional(),
  baseUrl: baseUrlSchema.nullish(),
  apiKeyEnv: shape.apiKeyEnv.optional(),
  inFlight: shape.inFlight.optional(),
  rpm: shape.rpm,
  tpm: shape.tpm,
  maxOutputTokens: shape.maxOutputTokens.optional(),
  temperature: shape.temperature.optional(),
  topP: shape.topP.optional(),
  reasoningEffort: shape.reasoningEffort.optional(),
  timeoutSeconds: shape.timeoutSeconds.max(3600).optional(),
  structured: shape.structured.optional(),
  maxTokensParam: shape.maxTokensParam.optional(),
  extraBody: extraBodySchema.optional(),
  headersEnv: shape.headersEnv.optional(),
  journalAs: shape.journalAs.optional(),
  price: shape.price.optional(),
});
export type ModelEntry = z.infer<typeof modelEntrySchema>;
