import { openStore } from '../../services/store/open-store';
import { entry, SPEND, SPEND_KEY, suggestion } from './store-values';

/** Arguments: home, name, number of answers. Writes them side by side and prints the key of each that is stored. */
async function main(home: string, name: string, count: number): Promise<void> {
  const store = await openStore({ home, databaseUrl: null });
  const write = async (key: string) => {
    await store.journal.put(entry(key), { key: SPEND_KEY, add: SPEND });
    await store.artifacts.add([suggestion(key)]);
    process.stdout.write(`${key}\n`);
  };
  const keys = Array.from({ length: count }, (_, index) => `${name}-${index}`);
  const worker = async () => {
    for (let key = keys.shift(); key !== undefined; key = keys.shift()) await write(key);
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  await store.close();
}

const [home = '', name = '', count = ''] = process.argv.slice(2);
void main(home, name, Number(count));
