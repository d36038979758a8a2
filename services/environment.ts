import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Everything that is read from the process's environment; no other file reads it. */
export interface Environment {
  /** Absolute path of the state folder: `AGENTINSTRUCT_HOME`, default `.agentinstruct` in the working directory. */
  home: string;
  /** Binaries and weights, shared by all homes: `AGENTINSTRUCT_CACHE`, default `~/.cache/agentinstruct`. */
  cache: string;
  /** PostgreSQL instead of the home's SQLite file: `DATABASE_URL`; null otherwise. */
  databaseUrl: string | null;
  /** `TEMPORAL_ADDRESS` or a profile of envconfig is set: no local server is started. */
  temporalAddress: string | null;
  /** GGUF file or `hf:` address for the embedded model: `AGENTINSTRUCT_GGUF`; null for the packaged weights. */
  embeddedWeights: string | null;
  /** Where a worker serves its metrics: `AGENTINSTRUCT_METRICS`, a port or `IP:port`; null: nowhere. */
  metrics: string | null;
  openaiBaseUrl: string | null;
  ollamaHost: string | null;
  path: string;
  /** `TEMPORAL_*` and where `temporal.toml` may lie: for `@temporalio/envconfig` alone, an API key may be among them. */
  temporal: Readonly<Record<string, string>>;
  /** All that a process started by us may see: paths, locale, proxies, package managers' settings. No key of a model. */
  children: Readonly<Record<string, string>>;
  ci: boolean;
  noColor: boolean;
  /** The value of a secret's variable; null when unset or empty. Values go into request headers and nowhere else. */
  secret(variable: string): string | null;
}

const FOR_TEMPORAL = /^(TEMPORAL_\w+|HOME|USERPROFILE|XDG_CONFIG_HOME|APPDATA)$/;
const FOR_CHILDREN =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TERM|TMPDIR|TEMP|TMP|XDG_\w+|SYSTEMROOT|USERPROFILE|APPDATA|LOCALAPPDATA|(HTTPS?|ALL|NO)_PROXY|SSL_CERT_\w+|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|(PIP|PYTHON|PYENV|VIRTUAL_ENV|npm_config)\w*)$/i;

type Variables = Readonly<Record<string, string | undefined>>;

export function readEnvironment(variables: Variables = process.env): Environment {
  const read = (name: string) => variables[name]?.trim() || null;
  return {
    home: resolve(read('AGENTINSTRUCT_HOME') ?? '.agentinstruct'),
    cache: resolve(read('AGENTINSTRUCT_CACHE') ?? join(homedir(), '.cache', 'agentinstruct')),
    databaseUrl: read('DATABASE_URL'),
    temporalAddress: read('TEMPORAL_ADDRESS'),
    embeddedWeights: read('AGENTINSTRUCT_GGUF'),
    metrics: read('AGENTINSTRUCT_METRICS'),
    openaiBaseUrl: read('OPENAI_BASE_URL'),
    ollamaHost: read('OLLAMA_HOST'),
    path: variables.PATH ?? '',
    temporal: matching(variables, FOR_TEMPORAL),
    children: matching(variables, FOR_CHILDREN),
    ci: read('CI') !== null,
    noColor: read('NO_COLOR') !== null,
    secret: read,
  };
}

function matching(variables: Variables, names: RegExp): Record<string, string> {
  const entries = Object.entries(variables).flatMap(([name, value]) =>
    value !== undefined && names.test(name) ? [[name, value]] : [],
  );
  return Object.fromEntries(entries);
}
