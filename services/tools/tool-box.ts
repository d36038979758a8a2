import type { Json } from '../../domain/json/json';

export interface ToolRequest {
  /** A name out of `domain/tools/registry`. */
  tool: string;
  /** Held against the tool's own schema first; what does not fit is an error that the model sees. */
  arguments: unknown;
  run: string;
  /** The seed of the flow that asks. */
  seed: string;
  signal: AbortSignal;
}

/** What came of it. An error is a value: the model sees it and goes on. At most 16,000 characters as JSON text. */
export interface ToolResult {
  status: 'ok' | 'error' | 'timeout' | 'unavailable';
  output: Json;
}

/** The tools that really run (paper §2). Rejects with `StoreUnavailable` or the reason of the signal, else never. */
export interface ToolBox {
  use(request: ToolRequest): Promise<ToolResult>;
  close(): Promise<void>;
}
