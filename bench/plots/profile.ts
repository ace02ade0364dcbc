/** A CPU profile of V8 as one tree of frames, merged by stack. Pure. */

/** As V8 writes it. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** Whose time it is. */
export type Kind = 'ours' | 'package' | 'node' | 'native' | 'gc';

export interface Frame {
  readonly name: string;
  /** The file as people name it, without where it lies; empty for what is in none. */
  readonly place: string;
  readonly kind: Kind;
  /** Microseconds in it, and in it with all that it called. */
  self: number;
  total: number;
  readonly calls: Map<string, Frame>;
}

/** Waiting is no work, and to load the program is not the work that a server is for. */
const NOT_WORK = new Set(['(idle)']);
const LOADING = 'node:internal/modules/';

export function framesOf(profile: CpuProfile): Frame {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const spent = new Map<number, number>();
  profile.samples.forEach((id, index) =>
    spent.set(id, (spent.get(id) ?? 0) + Math.max(0, profile.timeDeltas[index] ?? 0)),
  );
  const root: Frame = { name: 'all', place: '', kind: 'native', self: 0, total: 0, calls: new Map() };
  const first = profile.nodes[0];
  if (!first) return root;
  // Without recursion: stacks can be deeper than ours.
  const waiting: [id: number, into: Frame][] = (first.children ?? []).map((id) => [id, root]);
  const order: [Frame, Frame][] = [];
  while (waiting.length > 0) {
    const [id, into] = waiting.pop() as [number, Frame];
    const node = nodes.get(id);
    if (!node || NOT_WORK.has(node.callFrame.functionName) || node.callFrame.url.startsWith(LOADING)) continue;
    const { name, place, kind } = named(node.callFrame);
    const key = `${name} ${place}`;
    let frame = into.calls.get(key);
    if (!frame) {
      frame = { name, place, kind, self: 0, total: 0, calls: new Map() };
      into.calls.set(key, frame);
      order.push([frame, into]);
    }
    frame.self += spent.get(id) ?? 0;
    for (const child of node.children ?? []) waiting.push([child, frame]);
  }
  root.self = spent.get(first.id) ?? 0;
  // Whoever was called stands after its caller.
  for (const [frame, caller] of order.reverse()) {
    frame.total += frame.self;
    caller.total += frame.total;
  }
  root.total += root.self;
  return root;
}

function named({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']) {
  const name = functionName || '(anonymous)';
  const place = placeOf(url);
  // What a package wrote while the program ran is in no file, but has lines.
  if (place === '' && lineNumber >= 0) return { name, place: 'compiled at run time', kind: 'package' } as const;
  return {
    name,
    place: place && lineNumber >= 0 ? `${place}:${lineNumber + 1}` : place,
    kind: kindOf(name, url, place),
  };
}

function kindOf(name: string, url: string, place: string): Kind {
  if (name === '(garbage collector)') return 'gc';
  if (url.startsWith('node:')) return 'node';
  if (url.includes('node_modules/')) return 'package';
  return place === '' || url.startsWith('wasm:') ? 'native' : 'ours';
}

/** `src/cases/case.store.js`, `graphql/execution/execute.js`, `node:net`: nothing of where the project lies. */
export function placeOf(url: string): string {
  const path = url.replace(/^file:\/\//, '').replaceAll('\\', '/');
  const inPackage = path.lastIndexOf('node_modules/');
  if (inPackage >= 0) return path.slice(inPackage + 'node_modules/'.length);
  const own = (/\/dist(?:\.bench)?\/((?:src|migrations|bench)\/.*)$/.exec(path) ??
    /(?:^|.*\/)((?:src|migrations|bench|tests)\/.*)$/.exec(path))?.[1];
  if (own) return own;
  return path.startsWith('/') ? (path.split('/').at(-1) as string) : path;
}

/** Of each kind the time spent in its own code. */
export function byKind(root: Frame): Record<Kind, number> {
  const sums: Record<Kind, number> = { ours: 0, package: 0, node: 0, native: 0, gc: 0 };
  const waiting = [root];
  for (let frame = waiting.pop(); frame; frame = waiting.pop()) {
    sums[frame.kind] += frame.self;
    waiting.push(...frame.calls.values());
  }
  return sums;
}
