import { flameGraph } from './flame-graph';
import { byKind, framesOf, placeOf, type CpuProfile } from './profile';

type Node = [id: number, name: string, url: string, children?: number[]];

const profileOf = (nodes: Node[], samples: [id: number, time: number][]): CpuProfile => ({
  nodes: nodes.map(([id, functionName, url, children = []]) => ({
    id,
    callFrame: { functionName, url, lineNumber: url ? 4 : -1 },
    children,
  })),
  samples: samples.map(([id]) => id),
  timeDeltas: samples.map(([, time]) => time),
});

const HERE = '/anywhere/of/mine';
const PROFILE = profileOf(
  [
    [1, '(root)', '', [2, 3, 4, 8, 9]],
    [2, '(idle)', ''],
    [3, '(garbage collector)', ''],
    [4, 'listen', 'node:net', [5, 6]],
    [5, 'read', `file://${HERE}/dist/src/cases/case.store.js`, [7]],
    [6, 'read', `file://${HERE}/dist/src/cases/case.store.js`, [7]],
    [7, 'execute<T>', `${HERE}/node_modules/mysql2/lib/base/connection.js`],
    [8, '_load', 'node:internal/modules/cjs/loader', [10]],
    [9, '', ''],
    [10, '', `${HERE}/dist/src/main.js`],
  ],
  [
    [2, 1000],
    [3, 10],
    [4, 20],
    [5, 30],
    [6, 40],
    [7, 50],
    [9, 5],
    [10, 500],
  ],
);

describe('a CPU profile', () => {
  const root = framesOf(PROFILE);

  test('is merged by stack, without waiting and without the loading of modules', () => {
    const listen = [...root.calls.values()].find(({ name }) => name === 'listen');
    const [read, ...others] = [...(listen?.calls.values() ?? [])];
    expect(others).toEqual([]);
    expect(read).toMatchObject({ name: 'read', place: 'src/cases/case.store.js:5', self: 70, kind: 'ours' });
    expect([listen?.self, listen?.total]).toEqual([20, 20 + read!.total]);
    expect([...root.calls.values()].map(({ name }) => name).sort()).toEqual([
      '(anonymous)',
      '(garbage collector)',
      'listen',
    ]);
  });

  test('is told apart by whose code it is', () => {
    expect(byKind(root)).toMatchObject({ ours: 70, node: 20, gc: 10, native: 5 });
  });

  test.each([
    ['file:///home/me/casegate/dist/src/http/http.js', 'src/http/http.js'],
    ['/x/node_modules/a/node_modules/@apollo/server/dist/index.js', '@apollo/server/dist/index.js'],
    ['C:\\casegate\\dist\\src\\main.js', 'src/main.js'],
    ['/home/me/src/casegate/dist/src/main.js', 'src/main.js'],
    ['node:internal/process/task_queues', 'node:internal/process/task_queues'],
    ['/home/me/elsewhere.js', 'elsewhere.js'],
    ['', ''],
  ])('names %p as people do', (url, place) => {
    expect(placeOf(url)).toBe(place);
  });
});

describe('a flame graph', () => {
  const root = framesOf(PROFILE);

  test('names each box, and nothing of where the project lies', () => {
    const drawn = flameGraph(root, { title: 'A <page>' });
    expect(drawn).toContain('<title>execute&lt;T&gt; mysql2/lib/base/connection.js:5:');
    expect(drawn).toContain('A &lt;page&gt;');
    expect(drawn).not.toContain(HERE);
    expect(drawn.match(/<g>/g)).toHaveLength(drawn.match(/<g><title>/g)?.length ?? -1);
  });

  test('leaves out what is small, and more where it would be too long', () => {
    const many = profileOf(
      [
        [1, '(root)', '', Array.from({ length: 3000 }, (_, index) => index + 2)],
        ...Array.from({ length: 3000 }, (_, index): Node => [index + 2, `f${index}`, 'node:x']),
      ],
      Array.from({ length: 3000 }, (_, index) => [index + 2, index < 2 ? 100_000 : 1 + (index % 300)]),
    );
    const frames = framesOf(many);
    expect(flameGraph(frames, { title: 'x', least: 0, mostBytes: 20_000 }).length).toBeLessThanOrEqual(20_000);
    expect(flameGraph(frames, { title: 'x' })).not.toContain('<title>f5 ');
    expect(flameGraph(frames, { title: 'x' })).toContain('<title>f1 ');
  });
});
