/** Files in a bucket instead of a folder: the same stories, by the protocol of S3. */
import { Readable } from 'node:stream';
import { resumeUploads } from '../src/attachments/resume-uploads';
import { sweepFiles } from '../src/attachments/sweep-files';
import { readSettings } from '../src/platform/settings';
import { goneDrafts } from '../src/requests/draft.store';
import { caseWithPeople } from './setup/cases-with-people';
import { TestBucket } from './setup/s3';
import { begin, fileOf, filesOf, linkOf, openPatch, tus, upload } from './setup/tus';
import { SECRET, World } from './world';

const MB = 1_048_576;
const bytes = (size: number) => Buffer.alloc(size, 'abcdefghijklmnopqrstuvwxyz0123456789 ');

describe('R59 files in a bucket', () => {
  let bucket: TestBucket;
  let world: World;
  beforeAll(async () => {
    bucket = await TestBucket.start();
    const { files } = readSettings({
      CASEGATE_SECRET: SECRET,
      CASEGATE_S3_BUCKET: 'casegate-files',
      CASEGATE_S3_REGION: 'eu-central-1',
      CASEGATE_S3_ENDPOINT: bucket.endpoint,
      CASEGATE_S3_ACCESS_KEY_ID: 'key',
      CASEGATE_S3_SECRET_ACCESS_KEY: 'secret',
    });
    world = await World.start({ settings: { files } });
  });
  afterAll(async () => {
    await world.stop();
    await bucket.stop();
  });

  const download = async (token: string, id: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(await linkOf(world, token, id), { headers });
    return Buffer.from(await answer.arrayBuffer());
  };
  const sweep = () => sweepFiles(world.server.world, goneDrafts);

  test('R59 a file of several parts, its download and a part of it', async () => {
    const { pia, ada, caseId } = await caseWithPeople(world, 'parts.example');
    const content = bytes(12 * MB);
    const { id, url } = await upload(world, pia, { name: 'big.txt', content, caseId, chunkSize: 7 * MB });
    expect(await fileOf(world, ada, id)).toMatchObject({
      size: 12 * MB,
      mediaType: 'text/plain',
      state: 'NOT_SCANNED',
    });
    expect((await download(ada, id)).equals(content)).toBe(true);
    const part = await download(ada, id, { range: 'bytes=8388600-8388615' });
    expect(part.equals(content.subarray(8_388_600, 8_388_616))).toBe(true);
    const uploadId = url.split('/').at(-1) as string;
    expect([...bucket.objects.keys()].sort()).toEqual([uploadId, `${uploadId}.info`]);
    expect(bucket.uploads.size).toBe(0);
    // What a client says of its file is no word of the bucket's.
    expect(bucket.objects.get(`${uploadId}.info`)?.bytes.toString()).not.toContain('caseId');
    expect(bucket.asked.every((line) => !line.includes('big.txt'))).toBe(true);
  });

  test('R59 an upload that is cut goes on where it was, and an empty one is one', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'cut.example');
    const content = bytes(200_000);
    const { path, uploadId } = await begin(world, pia, content.length, { filename: 'cut.txt', caseId });
    const cut = openPatch(world, pia, path, 0, content.length);
    await new Promise((resolve) => cut.write(content.subarray(0, 80_000), resolve));
    // The next request ends the one before, which keeps what it has.
    let offset = 0;
    while (offset === 0) offset = Number((await tus(world, pia, 'HEAD', path)).headers.get('upload-offset'));
    cut.destroy();
    expect(offset).toBeLessThanOrEqual(80_000);
    const { id } = await upload(world, pia, { name: 'cut.txt', content, uploadUrl: `${world.url}${path}` });
    expect((await download(pia, id)).equals(content)).toBe(true);
    expect([...bucket.objects.keys()].filter((key) => key === `${uploadId}.part`)).toEqual([]);
    const empty = await upload(world, pia, { name: 'empty.txt', content: '', caseId });
    expect((await download(pia, empty.id)).length).toBe(0);
    expect((await filesOf(world, pia, caseId))?.map(({ state }) => state)).toEqual(['NOT_SCANNED', 'NOT_SCANNED']);
  });

  test('R59 parts that were not put together before a crash are put together afterwards', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'crash.example');
    const { uploadId, id } = await begin(world, pia, 5, { filename: 'whole.txt', caseId });
    bucket.failing = /^POST .*uploadId=/;
    const { uploads } = world.server.world.files.store;
    await expect(uploads.write(Readable.from([Buffer.from('whole')]), uploadId, 0)).rejects.toThrow();
    bucket.failing = null;
    expect(await resumeUploads(world.server.world)).toBe(1);
    expect((await download(pia, id)).toString()).toBe('whole');
  });

  test('R59 what is refused, taken back or swept leaves nothing in the bucket', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'gone.example');
    const of = (url: string) => [...bucket.objects.keys()].filter((key) => key.startsWith(url.split('/').at(-1) ?? ''));
    const program = await upload(world, pia, { name: 'a.txt', content: '#!/bin/sh\n', caseId });
    expect([(await fileOf(world, pia, program.id))?.state, of(program.url)]).toEqual(['REFUSED', []]);
    const half = await begin(world, pia, 8, { filename: 'half.txt', caseId });
    expect((await tus(world, pia, 'PATCH', half.path, { 'upload-offset': '0' }, 'half')).status).toBe(204);
    expect((await tus(world, pia, 'HEAD', half.path)).headers.get('upload-offset')).toBe('4');
    const staged = await upload(world, pia, { name: 'staged.txt', content: 'staged' });
    for (const url of [half.path, staged.url]) expect((await tus(world, pia, 'DELETE', url)).status).toBe(204);
    expect([of(half.path), of(staged.url), bucket.uploads.size]).toEqual([[], [], 0]);

    const begun = await begin(world, pia, 8, { filename: 'begun.txt' });
    const kept = await upload(world, pia, { name: 'kept.txt', content: 'kept', caseId });
    bucket.objects.set('1'.repeat(48), { bytes: Buffer.from('stray'), metadata: {}, at: new Date() });
    bucket.uploads.set('stray', { key: '2'.repeat(48), parts: new Map(), at: new Date() });
    expect(await sweep()).toEqual({ expired: 0, ofGoneDrafts: 0, withoutRow: 0 });
    bucket.age(3_700_000);
    expect(await sweep()).toEqual({ expired: 0, ofGoneDrafts: 0, withoutRow: 2 });
    expect([bucket.objects.has('1'.repeat(48)), bucket.uploads.has('stray')]).toEqual([false, false]);
    expect(of(begun.path)).toHaveLength(1);
    expect((await download(pia, kept.id)).toString()).toBe('kept');
  });
});
