import { UserError } from '../../../domain/errors';

/** The prebuilt variants that need nothing but a processor. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@node-llama-cpp/linux-x64',
  'linux-arm64': '@node-llama-cpp/linux-arm64',
  'linux-arm': '@node-llama-cpp/linux-armv7l',
  'darwin-arm64': '@node-llama-cpp/mac-arm64-metal',
  'darwin-x64': '@node-llama-cpp/mac-x64',
  'win32-x64': '@node-llama-cpp/win-x64',
  'win32-arm64': '@node-llama-cpp/win-arm64',
};

/** node-llama-cpp's package for an operating system and processor. Throws a `UserError` where there is none. */
export function platformPackage(
  platform: string = process.platform,
  processor: string = process.arch,
  musl: boolean = usesMusl(),
): string {
  const name = PACKAGES[`${platform}-${processor}`];
  if (name !== undefined && !musl) return name;
  const here = `${platform} on ${processor}${musl ? ' with musl' : ''}`;
  throw new UserError(
    `the embedded model does not run here (${here}); set OPENAI_API_KEY or OPENAI_BASE_URL, or start Ollama, to use another model`,
    null,
    1,
  );
}

function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report: { header?: { glibcVersionRuntime?: string } } = JSON.parse(JSON.stringify(process.report.getReport()));
  return report.header?.glibcVersionRuntime === undefined;
}
