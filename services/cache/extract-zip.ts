import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { bytes, readZipDirectory, type ZipEntry } from './zip-directory';

const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the files of a zip archive whose name `wanted` accepts, and returns their paths.
 * A name that leads out of the folder, a checksum that differs and any other packing than deflate throw.
 */
export async function extractZip(file: string, folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  const archive = await open(file);
  try {
    const written: string[] = [];
    for (const entry of await readZipDirectory(archive)) {
      const target = pathInside(folder, entry.name);
      if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
      await mkdir(dirname(target), { recursive: true });
      await unpack(archive, entry, target);
      written.push(target);
    }
    return written;
  } finally {
    await archive.close();
  }
}

function pathInside(folder: string, name: string): string {
  const target = resolve(folder, name);
  if (target.startsWith(resolve(folder) + sep) && !name.includes('\\') && !name.includes('\0')) return target;
  throw new Error(`the zip archive holds a path that leaves its folder: ${JSON.stringify(name)}`);
}

async function unpack(archive: FileHandle, entry: ZipEntry, target: string): Promise<void> {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`${entry.name} is packed by method ${entry.method}; only deflate is read here`);
  }
  const header = await bytes(archive, entry.offset, LOCAL_HEADER_BYTES);
  const start = entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const checked = new CheckedBytes(entry);
  if (entry.compressedSize === 0) return pipeline([], checked, createWriteStream(target));
  await pipeline(
    archive.createReadStream({ start, end: start + entry.compressedSize - 1, autoClose: false }),
    entry.method === DEFLATED ? createInflateRaw() : new PassThrough(),
    checked,
    createWriteStream(target),
  );
}

/** Passes bytes on and fails at the end when they are not what the directory promised. */
class CheckedBytes extends Transform {
  private crc = 0;
  private size = 0;

  constructor(private readonly entry: ZipEntry) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, chunk: Buffer) => void) {
    this.crc = crc32(chunk, this.crc);
    this.size += chunk.length;
    done(this.size > this.entry.size ? this.damaged() : null, chunk);
  }

  override _flush(done: (error?: Error) => void) {
    const whole = this.crc === this.entry.crc32 && this.size === this.entry.size;
    done(whole ? undefined : this.damaged());
  }

  private damaged(): Error {
    return new Error(`${this.entry.name} is damaged in the zip archive: its checksum differs`);
  }
}
