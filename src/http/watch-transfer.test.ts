import { watchTransfer } from './watch-transfer';

describe('a transfer is watched', () => {
  test('R53, R59 it is cut once it is not welcome any more; what cannot be asked cuts nothing', async () => {
    const answers = [Promise.resolve(true), Promise.reject(new Error('the database is away')), Promise.resolve(false)];
    let asked = 0;
    const ask = () => answers[asked++] ?? Promise.resolve(false);
    let cut: () => void = () => undefined;
    const transfer = new Promise<void>((resolve) => (cut = resolve));
    for (const answer of answers) answer.catch(() => undefined);
    const destroy = () => cut() as never;
    await watchTransfer({ destroy }, ask, () => transfer, 1);
    expect(asked).toBeGreaterThanOrEqual(3);
  });

  test('R59 one that is over is watched no more, and fails as it failed', async () => {
    const never = () => Promise.reject(new Error('asked'));
    const failing = watchTransfer({ destroy: never as never }, never, () => Promise.reject(new Error('lost')), 1);
    await expect(failing).rejects.toThrow('lost');
  });
});
