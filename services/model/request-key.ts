import { createHash } from 'node:crypto';
import type { ModelSettings } from '../../domain/model-settings';
import type { OfferedTool } from '../../domain/tools/offered-tool';
import { hostAndPath, isLoopback } from './base-url';
import type { ChatMessage } from './gateway';
import type { JsonSchema } from './strict-schema';

/** What the answer to a request depends on, and nothing else: no run, attempt, time, limit or key. */
export interface JournaledRequest {
  /** See `providerIdentity`. */
  provider: string;
  settings: ModelSettings;
  messages: ChatMessage[];
  schema: JsonSchema | null;
  tools: readonly OfferedTool[];
  repetition: number;
}

/** The journal key: SHA-256 in hex (design §6). */
export function requestKey(request: JournaledRequest): string {
  const { model, temperature, topP, reasoningEffort, maxOutputTokens, extraBody } = request.settings;
  const parts = [
    request.provider,
    model,
    request.messages.map(messageParts),
    request.schema,
    sortKeys({ temperature, topP, reasoningEffort, maxOutputTokens, extraBody }),
    request.repetition,
    ...(request.tools.length === 0 ? [] : [request.tools]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function messageParts({ role, content, tool_calls, tool_call_id }: ChatMessage): unknown[] {
  return [role, content, tool_calls, tool_call_id].filter((part) => part !== undefined);
}

/**
 * Who answers, as far as the journal cares: `journalAs` where it is set; host and path of the base URL without
 * scheme or credentials; on this machine nothing but the model's name, since ports change; for the embedded model
 * the hash of its weights.
 */
export function providerIdentity(
  settings: ModelSettings,
  endpoint: { baseUrl: string; weights: string | null },
): string {
  if (settings.journalAs !== null) return settings.journalAs;
  if (endpoint.weights !== null) return `embedded:${endpoint.weights}`;
  return isLoopback(endpoint.baseUrl) ? 'this machine' : hostAndPath(endpoint.baseUrl);
}

/** Equal settings have equal keys in whatever order a file lists them. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sortKeys(inner)]);
}
