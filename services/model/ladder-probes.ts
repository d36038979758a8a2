import type { Environment } from '../environment';
import type { ListModels } from './model-list';

/** What the ladder may look at. */
export interface LadderProbes {
  environment: Pick<Environment, 'openaiBaseUrl' | 'ollamaHost' | 'embeddedWeights' | 'secret'>;
  listModels: ListModels;
}
