import type { SeedReport } from '../../services/seeds/seed-report';
import type { SeedsDocument } from '../documents';

/** What was read, chunked and dropped, without the texts. */
export function seedsDocument({ seeds, files, dropped, counts }: SeedReport): SeedsDocument {
  return {
    seeds,
    files,
    dropped: dropped.map(({ path, reason }) => ({ path, reason })),
    counts: { ...counts, dropped: dropped.length },
  };
}
