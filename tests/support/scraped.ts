/** One line of Prometheus's text format. */
export interface Scraped {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** What an endpoint shows now. */
export async function scrape(address: string): Promise<Scraped[]> {
  const response = await fetch(`http://${address}/metrics`);
  if (!response.ok) throw new Error(`the metrics answer with ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, name, labels = '', value] = LINE.exec(line) ?? [];
    if (name === undefined) throw new Error(`this is no line of metrics: ${line}`);
    const pairs = [...labels.matchAll(LABEL)].map(([, key = '', text = '']) => [key, text] as const);
    return { name, labels: Object.fromEntries(pairs), value: Number(value) };
  });
}

/** The sum over every line of a name whose labels are as wanted. */
export function sumOf(scraped: readonly Scraped[], name: string, wanted: Record<string, string> = {}): number {
  return scraped
    .filter((line) => line.name === name && Object.entries(wanted).every(([key, value]) => line.labels[key] === value))
    .reduce((sum, { value }) => sum + value, 0);
}
