import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of the given files, deflated; `damage` may change any byte of it. */
export function zipFile(files: Readonly<Record<string, string>>, damage: (bytes: Buffer) => void = () => {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(text));
    const local = Buffer.concat([header(30, 0x04034b50, 14, name, text, packed), Buffer.from(name), packed]);
    const entry = header(46, 0x02014b50, 16, name, text, packed);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    bodies.push(local);
    offset += local.length;
  }
  const bytes = Buffer.concat([
    ...bodies,
    ...directory,
    end(Object.keys(files).length, Buffer.concat(directory).length, offset),
  ]);
  damage(bytes);
  return bytes;
}

function header(length: number, signature: number, crcAt: number, name: string, text: string, packed: Buffer): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(8, crcAt - 6);
  bytes.writeUInt32LE(crc32(text), crcAt);
  bytes.writeUInt32LE(packed.length, crcAt + 4);
  bytes.writeUInt32LE(Buffer.byteLength(text), crcAt + 8);
  bytes.writeUInt16LE(Buffer.byteLength(name), crcAt + 12);
  return bytes;
}

function end(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
