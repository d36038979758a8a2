import type { ModelSettings } from '../../domain/model-settings';
import { hostAndPath } from './base-url';
import { BlockGate } from './block-gate';
import { CallTroubles } from './call-troubles';
import type { Endpoint } from './endpoints';
import { Limiter } from './limiter';
import { Provider, type ProviderParts } from './provider';
import { providerIdentity } from './request-key';
import { ServerHabits } from './server-habits';

/** What is shared by all who ask one model at one address. */
interface ServedModel {
  limiter: Limiter;
  habits: ServerHabits;
  troubles: CallTroubles;
}

/** The way to one named model: everything the process remembers of it. */
export interface Lane extends ServedModel {
  /** The run file's name for it. */
  name: string;
  settings: ModelSettings;
  /** For the journal key. */
  identity: string;
  /** For sentences: `"gpt-5-mini" at api.openai.com/v1`. */
  title: string;
  provider: Provider;
  gate: BlockGate;
}

/** Makes each lane once. New settings (a key's variable, a parameter) are a new lane, which no old block holds up. */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();
  private readonly served = new Map<string, ServedModel>();

  constructor(private readonly parts: ProviderParts) {}

  of(name: string, settings: ModelSettings, endpoint: Endpoint): Lane {
    const key = JSON.stringify([name, settings, endpoint]);
    const known = this.lanes.get(key);
    if (known !== undefined) return known;
    const lane: Lane = {
      ...this.servedModel(settings, endpoint),
      name,
      settings,
      identity: providerIdentity(settings, endpoint),
      title: `"${settings.model}" at ${hostAndPath(endpoint.baseUrl)}`,
      provider: new Provider(settings, endpoint.baseUrl, this.parts),
      gate: new BlockGate(settings.model, this.parts.clock),
    };
    this.lanes.set(key, lane);
    return lane;
  }

  private servedModel({ model, provider }: ModelSettings, endpoint: Endpoint): ServedModel {
    const key = JSON.stringify([endpoint.baseUrl, model]);
    const known = this.served.get(key);
    if (known !== undefined) return known;
    const { clock } = this.parts;
    const made = {
      limiter: new Limiter(model, clock),
      habits: new ServerHabits(provider !== 'embedded'),
      troubles: new CallTroubles(),
    };
    this.served.set(key, made);
    return made;
  }
}
