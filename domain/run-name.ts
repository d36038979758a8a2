import { z } from 'zod';
import { quoted } from './quoted';

const RUN_NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** A run's name: it stands in workflow ids, folder names and URLs, so it holds nothing that has a meaning there. */
export const runNameSchema = z.string().refine((name) => RUN_NAME.test(name), {
  error: (issue) => notARunName(String(issue.input)),
});

export function isRunName(name: string): boolean {
  return RUN_NAME.test(name);
}

/** The sentence for a name that is none. */
export function notARunName(name: string): string {
  return `${quoted(name)} is not a run name: 1 to 64 lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit`;
}
