import { randomUUID } from 'node:crypto';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { UserError } from '../../domain/errors';
import { addSearchAttributes } from '../../services/engine/add-search-attributes';
import {
  type AttributeServices,
  missingSearchAttributes,
  unusableSearchAttributes,
} from '../../services/engine/search-attributes';
import { temporalConfig } from '../../temporal.config';
import { until } from '../support/until';

/** As Temporal Cloud and servers with an authorizer answer what is for operators. */
const denied = () => Promise.reject(Object.assign(new Error('Request unauthorized.'), { code: 7 }));

describe('a namespace without our search attributes', () => {
  jest.setTimeout(120_000);
  const address = process.env.TEST_ENGINE_ADDRESS ?? '';
  let operator: Connection;
  let client: AttributeServices;

  beforeAll(async () => {
    operator = await Connection.connect({ address });
    const operatorService = { listSearchAttributes: denied, addSearchAttributes: denied };
    client = { workflowService: operator.workflowService, operatorService };
  });
  afterAll(() => operator.close());

  async function newNamespace(): Promise<string> {
    const namespace = `bare-${randomUUID().slice(0, 8)}`;
    const workflowExecutionRetentionPeriod = msToTs(86_400_000);
    await operator.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    await until(
      () =>
        operator.workflowService.listWorkflowExecutions({ namespace }).then(
          () => true,
          () => false,
        ),
      (known) => known,
    );
    return namespace;
  }

  it('gets them where they may be added, and is used only once the server takes them', async () => {
    const namespace = await newNamespace();
    expect(await unusableSearchAttributes(operator, namespace)).toEqual(temporalConfig.searchAttributes);
    await addSearchAttributes(operator, namespace);
    expect(await unusableSearchAttributes(operator, namespace)).toEqual([]);
    expect(await missingSearchAttributes(operator, namespace)).toEqual([]);
  });

  it('is refused where they may not be added, with the commands that add them; afterwards it serves', async () => {
    const namespace = await newNamespace();
    const refused = await addSearchAttributes(client, namespace).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    for (const name of temporalConfig.searchAttributes) {
      const own = `temporal operator search-attribute create --namespace ${namespace} --name ${name} --type Keyword`;
      expect(refused).toMatchObject({ message: expect.stringContaining(own), where: namespace, exitCode: 1 });
      expect(String(refused)).toContain(`--search-attribute ${name}=Keyword`);
    }
    await addSearchAttributes(operator, namespace);
    await expect(addSearchAttributes(client, namespace)).resolves.toBeUndefined();
  });
});
