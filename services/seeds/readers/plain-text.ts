import { decodeText } from './decode-text';
import { proseBlocks } from './prose-blocks';
import type { Reader } from './reader';

export const plainText: Reader = {
  kind: 'text',
  extensions: ['txt', 'text', 'rst', 'adoc', 'org', 'tex', ''],
  names: [],
  read(bytes) {
    const text = decodeText(bytes);
    return typeof text === 'string' ? [{ title: null, blocks: proseBlocks(text, { markdown: false }) }] : text;
  },
};
