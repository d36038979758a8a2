/** Why an address cannot be a base URL, in words that never show what it holds; null for a good one. */
export function baseUrlProblem(address: string): string | null {
  if (!URL.canParse(address)) return 'is not a URL; write it like https://api.example.com/v1';
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must start with http:// or https://';
  if (url.username !== '' || url.password !== '')
    return 'holds credentials; put the key into an environment variable and name it in apiKeyEnv';
  if (url.search !== '' || url.hash !== '')
    return 'must end with its path; send what follows through headersEnv or extraBody';
  return null;
}

/** `localhost`, 127.0.0.0/8, ::1 and 0.0.0.0: this machine. */
export function isLoopback(address: string): boolean {
  const host = new URL(address).hostname;
  return /^(127(\.\d+){3}|0\.0\.0\.0|localhost|.*\.localhost|\[::1\])$/.test(host);
}

/** Host, port where it is not the usual one, and path: what people and the journal know a server by. */
export function hostAndPath(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname}`.replace(/\/+$/, '');
}
