/** A flame graph: whoever is called stands on whoever calls, as wide as the time spent. Pure. */
import { byKind, type Frame, type Kind } from './profile';
import { escaped, FAINT, picture, px, text, widthOf } from './svg';

interface FlameOptions {
  readonly title: string;
  readonly width?: number;
  /** What has a smaller share of the time than this is left out. */
  readonly least?: number;
  /** More is left out until it is no longer than this. */
  readonly mostBytes?: number;
}

const ROW = 17;
const TOP = 64;
const SIZE = 11;

/** Fills that black letters can be read on. */
const FILL: Record<Kind, string> = {
  ours: '#f4a259',
  package: '#8cb9e2',
  node: '#a8d5a2',
  native: '#cfd4da',
  gc: '#e58f8f',
};
const SAID: Record<Kind, string> = {
  ours: 'casegate',
  package: 'packages',
  node: 'Node.js',
  native: 'native code',
  gc: 'garbage collection',
};

export function flameGraph(root: Frame, options: FlameOptions): string {
  const { least = 0.003, mostBytes = 150_000 } = options;
  const drawn = draw(root, { ...options, least });
  if (drawn.length <= mostBytes || least > 0.5) return drawn;
  return flameGraph(root, { ...options, least: Math.max(0.0005, least * 1.3) });
}

interface Placed {
  readonly frame: Frame;
  readonly x: number;
  readonly depth: number;
}

function draw(root: Frame, { title, width = 1200, least = 0 }: FlameOptions): string {
  const perUnit = (width - 20) / Math.max(root.total, 1);
  const placed: Placed[] = [];
  const waiting: Placed[] = [{ frame: root, x: 10, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    placed.push(next);
    let { x } = next;
    for (const frame of [...next.frame.calls.values()].sort(widestFirst)) {
      if (frame.total >= least * root.total) waiting.push({ frame, x, depth: next.depth + 1 });
      x += frame.total * perUnit;
    }
  }
  const deepest = placed.reduce((most, { depth }) => Math.max(most, depth), 0);
  const floor = TOP + deepest * ROW;
  const rows = placed.map(({ frame, x, depth }) =>
    box(frame, x, floor - depth * ROW, frame.total * perUnit, root.total),
  );
  const style = Object.entries(FILL).map(([kind, fill]) => `.${kind}{fill:${fill}}`);
  const left = least > 0 ? `; what took less than ${percent(least)} is left out` : '';
  const body = [
    `<style>${style.join('')}g rect{stroke:#fff;stroke-width:.6}g text{font-size:${SIZE}px;fill:#111}</style>`,
    text(10, 22, title, { size: 15, bold: true }),
    text(
      10,
      40,
      `${(root.total / 1e6).toFixed(1)} s at work without loading modules; a box is as wide as the time in it and in what it calls${left}.`,
      {
        colour: FAINT,
      },
    ),
    legend(root, width),
    ...rows,
  ].join('\n');
  return picture(title, [{ width, height: floor + ROW + 10, body }]);
}

const widestFirst = (a: Frame, b: Frame): number => b.total - a.total || a.name.localeCompare(b.name);
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

function box(frame: Frame, x: number, y: number, width: number, all: number): string {
  const { name, place, kind, self, total } = frame;
  const where = place ? ` ${place}` : '';
  const own = self > 0 ? `, itself ${percent(self / all)}` : '';
  const rect = `<rect class="${kind}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${ROW - 1}"/>`;
  const label = fitting(place ? `${name}  ${place}` : name, width - 6);
  const written = label ? `<text x="${px(x + 3)}" y="${px(y + 12)}">${escaped(label)}</text>` : '';
  return `<g><title>${escaped(`${name}${where}: ${percent(total / all)}${own}`)}</title>${rect}${written}</g>`;
}

/** As much of a label as there is room for; nothing where that would say nothing. */
function fitting(label: string, room: number): string {
  const most = Math.floor(room / (SIZE * 0.54));
  if (label.length <= most) return label;
  return most < 4 ? '' : `${label.slice(0, most - 1)}…`;
}

function legend(root: Frame, width: number): string {
  const sums = byKind(root);
  const parts: string[] = [];
  let x = 10;
  for (const kind of Object.keys(FILL) as Kind[]) {
    const said = `${SAID[kind]} ${percent(sums[kind] / Math.max(root.total, 1))}`;
    parts.push(`<rect x="${px(x)}" y="47" width="11" height="11" fill="${FILL[kind]}"/>`, text(x + 16, 57, said));
    x += 36 + widthOf(said);
  }
  return x > width ? '' : parts.join('');
}
