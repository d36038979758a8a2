import { UserError } from '../../../domain/errors';
import { metricsAddress } from '../../../services/metrics/metrics-address';

describe('an address for metrics', () => {
  it.each([
    ['9464', '127.0.0.1:9464'],
    ['0.0.0.0:9464', '0.0.0.0:9464'],
    ['10.1.2.3:1', '10.1.2.3:1'],
    ['[::1]:65535', '[::1]:65535'],
  ])('%s is %s: this machine alone unless another is named', (text, address) => {
    expect(metricsAddress(text, 'X')).toBe(address);
  });

  it.each(['', '0', '65536', '94640', 'localhost:9464', ':9464', '1.2.3:9464', '9464:', '-1', '1e3'])(
    '%j is none, and the error names the variable',
    (text) => {
      expect(() => metricsAddress(text, 'AGENTINSTRUCT_METRICS')).toThrow(UserError);
      expect(() => metricsAddress(text, 'AGENTINSTRUCT_METRICS')).toThrow('is no address for metrics');
    },
  );
});
