import type { Environment } from '../services/environment';
import { createModelGateway } from '../services/model/create-model-gateway';
import { startEmbeddedModel } from '../services/model/embedded/embedded-model';
import type { ModelGateway } from '../services/model/gateway';
import { RunCatalog } from '../services/runs/run-catalog';
import type { Store } from '../services/store/store';
import { createToolBox } from '../services/tools/create-tool-box';
import type { ToolBox } from '../services/tools/tool-box';

/** What one worker works with beside the engine. */
export interface Services {
  gateway: ModelGateway;
  catalog: RunCatalog;
  tools: ToolBox;
  close(): Promise<void>;
}

/** Builds a worker's services on an open store. The embedded model is started with the first call that needs it. */
export function openServices(environment: Environment, store: Store, say: (line: string) => void): Services {
  let embedded: ReturnType<typeof startEmbeddedModel> | null = null;
  const startOnce = () => {
    embedded ??= startEmbeddedModel(environment, say).catch((error: unknown) => {
      embedded = null;
      throw error;
    });
    return embedded;
  };
  const gateway = createModelGateway({
    journal: store.journal,
    blocks: store.blocks,
    controls: store.controls,
    budgets: store.budgets,
    secret: environment.secret,
    embedded: startOnce,
  });
  const tools = createToolBox(store.searches, { folder: environment.cache, report: say });
  return {
    gateway,
    tools,
    catalog: new RunCatalog(store.runs),
    close: async () => {
      await tools.close();
      await gateway.close();
      await (await embedded)?.stop();
    },
  };
}
