import type { Command } from 'commander';

/** A verb with what all verbs have. `usage` is commander's: `status [name]`. */
export function verb(parent: Command, usage: string, about: string): Command {
  return parent
    .command(usage)
    .description(about)
    .option('--json', 'print exactly one JSON document on standard output');
}
