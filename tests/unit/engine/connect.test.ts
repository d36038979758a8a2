import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedEngine } from '../../../services/engine/connect';
import { readEnvironment } from '../../../services/environment';
import { scratchFolder } from '../../support/scratch-folder';

const root = scratchFolder('connect');
const named = (variables: Record<string, string>) => namedEngine(readEnvironment({ HOME: root, ...variables }));

test('without address and profile the local server is used', () => {
  expect(named({})).toBeNull();
  expect(named({ TEMPORAL_ADDRESS: '  ' })).toBeNull();
});

test('TEMPORAL_ADDRESS names a server, and nothing is compressed on the way to this machine', () => {
  expect(named({ TEMPORAL_ADDRESS: 'localhost:7233' })).toMatchObject({
    address: 'localhost:7233',
    namespace: 'default',
    uiUrl: null,
    connection: { grpcCompression: { codec: 'none' } },
  });
});

test('a profile brings address, namespace and API key, and TLS with the key', () => {
  const file = join(root, 'temporal.toml');
  writeFileSync(file, '[profile.cloud]\naddress = "a.b.tmprl.cloud:7233"\nnamespace = "a.b"\napi_key = "secret"\n');
  expect(named({ TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'cloud' })).toMatchObject({
    address: 'a.b.tmprl.cloud:7233',
    namespace: 'a.b',
    uiUrl: 'https://cloud.temporal.io/namespaces/a.b',
    connection: { apiKey: 'secret', tls: true },
  });
});

test('a profile that does not exist is named', () => {
  expect(() => named({ TEMPORAL_PROFILE: 'prod' })).toThrow(/Profile 'prod' not found/);
});

test('processes that we start see the PATH and the proxies, and no key', () => {
  const { children } = readEnvironment({
    PATH: '/bin',
    https_proxy: 'p',
    PIP_INDEX_URL: 'i',
    OPENAI_API_KEY: 's',
    TEMPORAL_API_KEY: 's',
    DATABASE_URL: 's',
  });
  expect(children).toEqual({ PATH: '/bin', https_proxy: 'p', PIP_INDEX_URL: 'i' });
});
