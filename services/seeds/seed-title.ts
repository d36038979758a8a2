import { basename, extname } from 'node:path';
import type { SeedKind } from '../../domain/seed';

/** Titles stand in one line of the Temporal UI (domain/seed.ts). */
const MOST_CHARACTERS = 120;

/** A seed's title: the heading, else its file's name (in plain words for texts), cut to 120 characters. */
export function seedTitle(heading: string | null, path: string, kind: SeedKind): string {
  const characters = [...(heading ?? (kind === 'text' ? spoken(path) : basename(path)))];
  return characters.length <= MOST_CHARACTERS
    ? characters.join('')
    : `${characters
        .slice(0, MOST_CHARACTERS - 1)
        .join('')
        .trimEnd()}…`;
}

/** `parish-meeting_march.txt` reads `Parish meeting march`. */
function spoken(path: string): string {
  const words = basename(path, extname(path))
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? basename(path) : words.charAt(0).toUpperCase() + words.slice(1);
}
