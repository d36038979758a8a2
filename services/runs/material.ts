import type { StoredArtifact } from '../../domain/artifact';
import type { Seed } from '../../domain/seed';
import type { Store } from '../store/store';
import { Remembered } from './remembered';

/** More than a window of flows has at hand: its next steps read what its last ones made. */
const SEEDS_AT_HAND = 1_000;
const ARTIFACTS_AT_HAND = 8_000;

/**
 * What flows are made from: seeds and artifacts. They never change once they are stored, so what this worker wrote or read
 * lately is not read again; what another worker made is.
 */
export class Material {
  private readonly seeds = new Remembered<Seed>(SEEDS_AT_HAND);
  private readonly artifacts = new Remembered<StoredArtifact>(ARTIFACTS_AT_HAND);

  constructor(private readonly store: Pick<Store, 'seeds' | 'artifacts'>) {}

  seed(run: string, id: string): Promise<Seed | null> {
    return this.seeds.get(keyOf(run, id), () => this.store.seeds.get(run, id));
  }

  artifact(run: string, id: string): Promise<StoredArtifact | null> {
    return this.artifacts.get(keyOf(run, id), () => this.store.artifacts.get(run, id));
  }

  async add(artifacts: StoredArtifact[]): Promise<void> {
    await this.store.artifacts.add(artifacts);
    for (const stored of artifacts) this.artifacts.set(keyOf(stored.run, stored.artifact.id), stored);
  }
}

function keyOf(run: string, id: string): string {
  return `${run}/${id}`;
}
