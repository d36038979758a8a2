import type { FileHandle } from 'node:fs/promises';

/** One file of a zip archive, as its central directory tells. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc32: number;
  compressedSize: number;
  size: number;
  /** Where its local header starts. */
  offset: number;
}

const END_SIGNATURE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** The archive's comment is at most 64 KiB, and the end record stands before it. */
const LONGEST_TAIL = END_BYTES + 0xffff;
/** Marks sizes that only zip64 can hold. */
const NEEDS_ZIP64 = 0xffffffff;

/** The files of a zip archive. Throws when it is cut off, damaged, or larger than 4 GiB (zip64). */
export async function readZipDirectory(archive: FileHandle): Promise<ZipEntry[]> {
  const { size } = await archive.stat();
  const tail = await bytes(archive, Math.max(0, size - LONGEST_TAIL), Math.min(size, LONGEST_TAIL));
  const end = tail.lastIndexOf(END_SIGNATURE);
  if (end < 0 || end + END_BYTES > tail.length) throw new Error('the zip archive has no end record: it is cut off');
  const directory = await bytes(archive, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  return parseEntries(directory, tail.readUInt16LE(end + 10));
}

function parseEntries(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw new Error('the central directory of the zip archive is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const next = at + ENTRY_BYTES + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push(parseEntry(directory, at, nameLength));
    at = next;
  }
  return entries;
}

function parseEntry(directory: Buffer, at: number, nameLength: number): ZipEntry {
  const entry = {
    name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
    method: directory.readUInt16LE(at + 10),
    crc32: directory.readUInt32LE(at + 16),
    compressedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
  if ([entry.compressedSize, entry.size, entry.offset].includes(NEEDS_ZIP64)) {
    throw new Error(`${entry.name} needs zip64, which is not read here`);
  }
  return entry;
}

/** Reads exactly `length` bytes. */
export async function bytes(archive: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await archive.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('the zip archive is cut off');
  return buffer;
}
