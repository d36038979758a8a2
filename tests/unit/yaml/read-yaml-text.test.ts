import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYamlText } from '../../../services/yaml/read-yaml-text';

describe('reading a YAML file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yaml-text-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function file(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }

  it('takes UTF-8 with and without a byte order mark', async () => {
    expect(await readYamlText(await file('bom.yaml', '\ufefftitle: Ebbe – 潮\n'))).toBe('title: Ebbe – 潮\n');
  });

  it('says that a file is missing', async () => {
    await expect(readYamlText(join(folder, 'none.yaml'), 'none.yaml')).rejects.toMatchObject({
      message: 'cannot read "none.yaml": it does not exist',
      where: 'none.yaml',
    });
  });

  it('says that a folder is one', async () => {
    await expect(readYamlText(folder, 'docs')).rejects.toThrow('"docs" is a folder; name a YAML file');
  });

  it('says that a part of the path is a file', async () => {
    const path = await file('plain', 'x');
    await expect(readYamlText(join(path, 'x.yaml'))).rejects.toThrow('a part of the path is a file, not a folder');
  });

  it('says that a file is binary', async () => {
    const path = await file('image.yaml', Uint8Array.from([0x89, 0x50, 0, 1]));
    await expect(readYamlText(path)).rejects.toThrow('the file is binary, not YAML text');
  });

  it('says that a file is not UTF-8', async () => {
    const path = await file('latin.yaml', Uint8Array.from([0x61, 0x3a, 0x20, 0xe4]));
    await expect(readYamlText(path)).rejects.toThrow('the file is not UTF-8 text');
  });

  it('says that a file is too large', async () => {
    const path = await file('huge.yaml', '#'.repeat(1024 * 1024 + 1));
    await expect(readYamlText(path)).rejects.toThrow('larger than 1 MiB');
  });

  it('says that links lead in a circle', async () => {
    await symlink(join(folder, 'b.yaml'), join(folder, 'a.yaml'));
    await symlink(join(folder, 'a.yaml'), join(folder, 'b.yaml'));
    await expect(readYamlText(join(folder, 'a.yaml'))).rejects.toThrow('its symbolic links lead in a circle');
  });

  it('refuses a name of ten kilobytes and one with a NUL', async () => {
    await expect(readYamlText('x'.repeat(10_000))).rejects.toThrow('the name is too long');
    await expect(readYamlText('a\0b')).rejects.toThrow('"a\\u0000b" is not a path');
  });
});
