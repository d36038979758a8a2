import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractZip } from '../../../services/cache/extract-zip';
import { scratchFolder } from '../../support/scratch-folder';
import { zipFile } from '../../support/zip-file';

const root = scratchFolder('zip');
const archive = join(root, 'a.zip');

function extract(bytes: Buffer, wanted: (name: string) => boolean = () => true): Promise<string[]> {
  writeFileSync(archive, bytes);
  return extractZip(archive, join(root, 'out'), wanted);
}

test('the wanted files of an archive are unpacked byte for byte, the others are not', async () => {
  const text = 'a line with ü and 漢字\n'.repeat(10_000);
  const paths = await extract(
    zipFile({ 'deep/er/wanted.txt': text, 'other.txt': 'x', 'empty.txt': '' }),
    (name) => name !== 'other.txt',
  );
  expect(paths).toEqual([join(root, 'out/deep/er/wanted.txt'), join(root, 'out/empty.txt')]);
  expect(readFileSync(paths[0] ?? '', 'utf8')).toBe(text);
  expect(existsSync(join(root, 'out/other.txt'))).toBe(false);
});

test.each(['../outside.txt', '/tmp/outside.txt', 'a/../../outside.txt', '..\\outside.txt', 'a\0b'])(
  'a file that would land outside its folder is refused: %j',
  async (name) => {
    await expect(extract(zipFile({ [name]: 'x' }))).rejects.toThrow('leaves its folder');
    expect(existsSync(join(root, 'outside.txt'))).toBe(false);
  },
);

test('an archive that is cut off is told from a whole one', async () => {
  const whole = zipFile({ 'a.txt': 'hello '.repeat(100) });
  await expect(extract(whole.subarray(0, whole.length - 30))).rejects.toThrow('cut off');
  await expect(extract(Buffer.from('no zip at all'))).rejects.toThrow('cut off');
  await expect(extract(Buffer.alloc(0))).rejects.toThrow('cut off');
});

test('a damaged checksum, size or directory is noticed', async () => {
  const files = { 'a.txt': 'hello '.repeat(100) };
  const at = (bytes: Buffer, back: number) => bytes.length - 22 - 46 - 'a.txt'.length + back;
  const spoil = (back: number) =>
    zipFile(files, (bytes) => bytes.writeUInt8(bytes.readUInt8(at(bytes, back)) ^ 1, at(bytes, back)));
  await expect(extract(spoil(16))).rejects.toThrow('checksum differs');
  await expect(extract(spoil(24))).rejects.toThrow('checksum differs');
  await expect(extract(spoil(0))).rejects.toThrow('central directory');
});

test('a file packed in a way that is not read here is named', async () => {
  const bytes = zipFile({ 'a.txt': 'x' }, (all) => all.writeUInt16LE(12, all.length - 22 - 46 - 5 + 10));
  await expect(extract(bytes)).rejects.toThrow('a.txt is packed by method 12');
});
