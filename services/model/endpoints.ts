import type { ModelSettings } from '../../domain/model-settings';
import { errorMessage } from '../error-message';
import { BLOCK_RETRY_MS } from './block-gate';
import type { Clock } from './clock';
import { ModelBlocked } from './gateway';

/** Where a model is asked. `weights` is the hash of the embedded model's weights; null elsewhere. */
export interface Endpoint {
  baseUrl: string;
  weights: string | null;
}

/** Finds a model's address; starts the embedded model on first use, once a process. */
export class Endpoints {
  private embedded: Promise<Endpoint> | null = null;
  /** A failed start is believed until then, so that a thousand calls do not start it a thousand times. */
  private retryAt = 0;

  constructor(
    private readonly startEmbedded: () => Promise<{ baseUrl: string; weights: string }>,
    private readonly clock: Clock,
  ) {}

  /** Rejects with `ModelBlocked` when the embedded model cannot be started. */
  async of(settings: ModelSettings): Promise<Endpoint> {
    if (settings.provider !== 'embedded') return { baseUrl: addressOf(settings), weights: null };
    if (this.embedded === null || (this.retryAt > 0 && this.clock.now() >= this.retryAt)) this.embedded = this.start();
    try {
      return await this.embedded;
    } catch (error) {
      const reason = errorMessage(error);
      throw new ModelBlocked(`The embedded model cannot be started: ${reason}`, settings.model, BLOCK_RETRY_MS);
    }
  }

  private async start(): Promise<Endpoint> {
    this.retryAt = 0;
    try {
      return await this.startEmbedded();
    } catch (error) {
      this.retryAt = this.clock.now() + BLOCK_RETRY_MS;
      throw error;
    }
  }
}

function addressOf(settings: ModelSettings): string {
  if (settings.baseUrl !== null) return settings.baseUrl;
  throw new ModelBlocked(`The model "${settings.model}" has no baseUrl.`, settings.model, BLOCK_RETRY_MS);
}
