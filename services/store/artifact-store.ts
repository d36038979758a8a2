import type { Artifact, ArtifactKind, StoredArtifact } from '../../domain/artifact';
import type { FlowKey } from '../../domain/flow';
import { batches } from './batches';
import { byId } from './by-id';
import type { Connections } from './connections';
import { packJson, unpackJson } from './packed-json';
import { PAGE_SIZE, pages } from './pages';
import type { ArtifactStore } from './store';
import { WriteQueue } from './write-queue';

/** Artifacts of a statement: a few hundred kilobytes of text. */
const BATCH_SIZE = 200;

export class SqlArtifactStore implements ArtifactStore {
  readonly #writes = new WriteQueue((groups: StoredArtifact[][]) => this.#write(groups));

  constructor(private readonly connections: Connections) {}

  async add(artifacts: StoredArtifact[]): Promise<void> {
    if (artifacts.length > 0) await this.#writes.add(artifacts);
  }

  async get(run: string, id: string): Promise<StoredArtifact | null> {
    const [artifact] = await this.getMany(run, [id]);
    return artifact ?? null;
  }

  async getMany(run: string, ids: string[]): Promise<StoredArtifact[]> {
    const found: StoredArtifact[] = [];
    for await (const batch of batches(ids, BATCH_SIZE)) {
      const rows = await this.#bodies(run).where('id', 'in', batch).execute();
      for (const row of rows) found.push(unpackJson<StoredArtifact>(row.body));
    }
    return found;
  }

  async ofFlow({ run, skill, seed }: FlowKey): Promise<StoredArtifact[]> {
    const rows = await this.#bodies(run).where('skill', '=', skill).where('seed', '=', seed).orderBy('id').execute();
    return rows.map((row) => unpackJson<StoredArtifact>(row.body));
  }

  async *stream<K extends ArtifactKind>(
    run: string,
    kind: K,
  ): AsyncGenerator<StoredArtifact<Extract<Artifact, { kind: K }>>> {
    const all = this.connections.reader.selectFrom('artifacts').select(['id', 'kind', 'body']).where('run', '=', run);
    const page = (after: string) => all.where('id', '>', after).orderBy('id').limit(PAGE_SIZE).execute();
    for await (const row of pages(page))
      if (row.kind === kind) yield unpackJson<StoredArtifact<Extract<Artifact, { kind: K }>>>(row.body);
  }

  drain(): Promise<void> {
    return this.#writes.drain();
  }

  #bodies(run: string) {
    return this.connections.reader.selectFrom('artifacts').select(['id', 'body']).where('run', '=', run);
  }

  async #write(groups: StoredArtifact[][]): Promise<undefined[]> {
    const rows = groups.flat().map(toRow).sort(byId);
    await this.connections.writer.transaction().execute(async (transaction) => {
      for await (const batch of batches(rows, BATCH_SIZE)) {
        await transaction
          .insertInto('artifacts')
          .values(batch)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    });
    return groups.map(() => undefined);
  }
}

function toRow(stored: StoredArtifact) {
  const { run, skill, seed, artifact } = stored;
  return { run, id: artifact.id, kind: artifact.kind, skill, seed, body: packJson(stored) };
}
