import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../domain/errors';
import { ALREADY_EXISTS, grpcCode, PERMISSION_DENIED, UNIMPLEMENTED } from './grpc-code';
import { type AttributeServices, missingSearchAttributes, unusableSearchAttributes } from './search-attributes';

/** Temporal's number for the type Keyword. */
const KEYWORD = 2;

/** Servers look for new attributes every few seconds; until then they refuse to start what carries one. */
const KNOWN_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 500;

/**
 * Adds our search attributes where they are missing and waits until the server takes them, whoever added them.
 * @throws UserError with the commands to run where they are missing and may not be added, as on Temporal Cloud.
 */
export async function addSearchAttributes(connection: AttributeServices, namespace: string): Promise<void> {
  const mayAdd = await addMissing(connection, namespace);
  for (const until = Date.now() + (mayAdd ? KNOWN_WITHIN_MS : 0); ; await delay(LOOK_EVERY_MS)) {
    const unusable = await unusableSearchAttributes(connection, namespace);
    if (unusable.length === 0) return;
    if (Date.now() >= until) throw missing(unusable, namespace);
  }
}

/** False where that is not ours to do: then they may be there all the same. */
async function addMissing({ operatorService }: AttributeServices, namespace: string): Promise<boolean> {
  try {
    const names = await missingSearchAttributes({ operatorService }, namespace);
    const searchAttributes = Object.fromEntries(names.map((name) => [name, KEYWORD]));
    if (names.length > 0) await operatorService.addSearchAttributes({ namespace, searchAttributes });
    return true;
  } catch (error) {
    if (isForOperators(error)) return false;
    if (grpcCode(error) === ALREADY_EXISTS) return true; // another process of ours was faster
    throw error;
  }
}

/** Temporal Cloud answers so to the operator's calls, and a server with an authorizer to those who may not. */
function isForOperators(error: unknown): boolean {
  const code = grpcCode(error);
  return code === PERMISSION_DENIED || code === UNIMPLEMENTED;
}

function missing(names: string[], namespace: string): UserError {
  const own = names.map(
    (name) => `temporal operator search-attribute create --namespace ${namespace} --name ${name} --type Keyword`,
  );
  const cloud = names.map((name) => `--search-attribute ${name}=Keyword`).join(' ');
  return new UserError(
    [
      `the namespace lacks the search attributes ${names.join(', ')}, and you may not add them. Have someone run:`,
      ...own,
      `or on Temporal Cloud: tcld namespace search-attributes add --namespace ${namespace} ${cloud}`,
    ].join('\n'),
    namespace,
    1,
  );
}
