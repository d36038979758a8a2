import { listensAt, serverArguments, serverMark } from '../../../services/engine/server-command';

const ports = { grpc: 7001, ui: 8001, metrics: 9001, http: 9002 };
const command = (home: string) => `/bin/temporal ${serverArguments(home, ports).join(' ')} `;

test('a server is found again by its command line, with the ports it listens on', () => {
  const listed = { pid: 1, command: command('/home/a b/.agentinstruct') };
  expect(listed.command).toContain(serverMark('/home/a b/.agentinstruct'));
  expect(listensAt(listed)).toEqual({
    address: '127.0.0.1:7001',
    uiUrl: 'http://127.0.0.1:8001',
    httpUrl: 'http://127.0.0.1:9002',
  });
  expect(listensAt({ pid: 1, command: '/bin/temporal server start-dev --port=7001 ' })).toBeNull();
});

test('the server of a home whose path merely begins alike is another one', () => {
  expect(command('/data/run')).not.toContain(serverMark('/data/run/temporal.db'));
  expect(command('/data/run-2')).not.toContain(serverMark('/data/run'));
});

test('the server keeps its data, is fast, and knows our search attributes', () => {
  expect(serverArguments('/h', ports)).toEqual(
    expect.arrayContaining([
      '--db-filename=/h/temporal.db',
      '--sqlite-pragma=journal_mode=WAL',
      '--search-attribute=AgentInstructRun=Keyword',
      '--dynamic-config-value=system.enableActivityEagerExecution=true',
      '--dynamic-config-value=matching.numTaskqueueReadPartitions=1',
    ]),
  );
});
