import { UploadLocks } from './upload-locks';

describe('one request at a time for an upload', () => {
  const never = new AbortController().signal;
  const nothing = () => undefined;

  test('R59 a second request asks the first to end, and has its turn when it has', async () => {
    const locks = new UploadLocks();
    const [first, second] = [locks.newLock('a'), locks.newLock('a')];
    const said: string[] = [];
    await first.lock(never, () => void said.push('please end'));
    const waiting = second.lock(never, nothing).then(() => said.push('second'));
    await Promise.resolve();
    expect(said).toEqual(['please end']);
    await first.unlock();
    await waiting;
    expect(said).toEqual(['please end', 'second']);
    await second.unlock();
  });

  test('R59 of several who wait one at a time has it', async () => {
    const locks = new UploadLocks();
    let holders = 0;
    let most = 0;
    const work = async () => {
      const lock = locks.newLock('a');
      await lock.lock(never, nothing);
      most = Math.max(most, ++holders);
      await new Promise((resolve) => setImmediate(resolve));
      holders -= 1;
      await lock.unlock();
    };
    await Promise.all(Array.from({ length: 20 }, work));
    expect([most, holders]).toEqual([1, 0]);
  });

  test('R59 work on an upload begins when its holder has ended, and whoever comes then waits for it', async () => {
    const locks = new UploadLocks();
    const [first, next] = [locks.newLock('a'), locks.newLock('a')];
    const said: string[] = [];
    await first.lock(never, () => void said.push('please end'));
    const working = locks.holding('a', async () => void said.push('work'));
    const waiting = next.lock(never, nothing).then(() => said.push('next'));
    await Promise.resolve();
    await first.unlock();
    await Promise.all([working, waiting]);
    expect(said.filter((each) => each !== 'please end')).toEqual(['work', 'next']);
    await next.unlock();
    await expect(locks.holding('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    await locks.newLock('a').lock(never, nothing);
  });

  test('R59 another upload is not waited for', async () => {
    const locks = new UploadLocks();
    await locks.newLock('a').lock(never, nothing);
    await locks.newLock('b').lock(never, nothing);
  });

  test('R59 who goes away waits no longer, and does not have it', async () => {
    const locks = new UploadLocks();
    const first = locks.newLock('a');
    await first.lock(never, nothing);
    const gone = new AbortController();
    const waiting = locks.newLock('a').lock(gone.signal, nothing);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ status_code: 500 });
    await first.unlock();
    await locks.newLock('a').lock(never, nothing);
  });
});
