// Downloads a GGUF file by its `hf:` address and writes its path to standard output.
//   node fetch-weights.mjs INSTALLED ADDRESS FOLDER
import { importLlama } from './import-llama.mjs';

const [installed, address, directory] = process.argv.slice(2);
const { resolveModelFile } = await importLlama(installed);
process.stdout.write(await resolveModelFile(address, { directory, cli: false }));
