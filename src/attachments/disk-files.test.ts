import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Upload } from '@tus/server';
import { diskFiles } from './disk-files';
import { inspectFile } from './inspect-file';

describe('files on disk', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'casegate-files-')), 'files');
  const store = diskFiles(folder);
  afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  let last = 0;
  async function stored(content: Buffer | string): Promise<string> {
    const bytes = Buffer.from(content);
    const id = String(++last).padStart(48, '0');
    await store.uploads.create(new Upload({ id, size: bytes.length, offset: 0 }));
    await store.uploads.write(Readable.from(bytes.length > 0 ? [bytes] : []), id, 0);
    return id;
  }
  const read = async (id: string) => String(await buffer(await store.read(id)));

  test('R59 nobody else on the machine may look into the folder', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('R59 what is sealed is no longer what somebody still writes to', async () => {
    const id = await stored('harmless');
    const held = await open(path.join(folder, 'incoming', id), 'r+');
    expect(await store.seal(id, 8)).toBe(true);
    await held.write('EVIL', 0);
    await held.close();
    expect(await read(id)).toBe('harmless');
    // Sealing again, as another process would, changes nothing and brings nothing back.
    expect([await store.seal(id, 8), await read(id), await store.received(id)]).toEqual([true, 'harmless', 8]);
    expect(readdirSync(path.join(folder, 'incoming'))).toEqual([]);
    const { offset, size } = await store.uploads.getUpload(id);
    expect([offset, size]).toEqual([8, 8]);
  });

  test('R59 of several who seal at once all are served, and no copy is left', async () => {
    const id = await stored('once');
    expect(await Promise.all([1, 2, 3, 4].map(() => store.seal(id, 4)))).toEqual([true, true, true, true]);
    expect(readdirSync(path.join(folder, 'kept')).filter((name) => name.startsWith(id))).toEqual([id]);
  });

  test('R59 what has not come whole is not sealed', async () => {
    const id = await stored('half');
    expect([await store.seal(id, 8), await store.received(id)]).toEqual([false, 4]);
    expect(await store.seal('f'.repeat(48), 0)).toBe(false);
    await expect(store.read(id)).rejects.toThrow('ENOENT');
  });

  test('R59 what is removed leaves nothing; again without harm', async () => {
    const [a, b] = [await stored('a'), await stored('b')];
    await store.seal(a, 1);
    for (const id of [a, b, a]) await store.remove(id);
    const names = ['incoming', 'kept'].flatMap((each) => readdirSync(path.join(folder, each)));
    expect(names.filter((name) => name.startsWith(a) || name.startsWith(b))).toEqual([]);
  });

  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  /** A multibyte character over the border of two reads of 64 kB. */
  const LONG = `${'a'.repeat(65_535)}é${'b'.repeat(70_000)}`;
  const installer = (() => {
    const bytes = Buffer.alloc(4096);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
    bytes.writeUInt16LE(9, 0x1e);
    bytes.writeUInt32LE(3, 0x30);
    Buffer.from('84100c0000000000c000000000000046', 'hex').copy(bytes, 4 * 512 + 80);
    return bytes;
  })();

  test.each([
    ['a PNG', PNG, 'image/png', null],
    ['text', 'plain\n', 'text/plain', null],
    ['text whose characters lie over the borders of parts', LONG, 'text/plain', null],
    ['text that ends within a character', Buffer.from('é').subarray(0, 1), 'application/octet-stream', null],
    ['text in another encoding', Buffer.from('é', 'latin1'), 'application/octet-stream', null],
    ['a zero byte at the very end', `${LONG}\0`, 'application/octet-stream', null],
    ['nothing', '', 'text/plain', null],
    ['a script', '#!/bin/sh\n', 'text/plain', 'script'],
    ['an installer', installer, 'application/x-cfb', 'Windows installer'],
    ['the same cut short', installer.subarray(0, 2100), 'application/x-cfb', null],
  ])('R59 %s is known by its content', async (_what, content, mediaType, executable) => {
    const id = await stored(content);
    const size = Buffer.byteLength(content);
    await store.seal(id, size);
    expect(await inspectFile(store, id, size)).toMatchObject({ mediaType, executable });
  });
});
