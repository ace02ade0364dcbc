/** Lines over a logarithmic x, each named at its end. Pure. */
import { apart, linear, logarithmic } from './scale';
import { COLOURS, FAINT, GRID, INK, line, px, text, widthOf, type Drawing } from './svg';

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface LineChart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

const TOP = 52;
const BOTTOM = 46;
const LEFT = 56;
const PLOT = { width: 440, height: 200 };

export function lineChart({ title, x, y, lines }: LineChart): Drawing {
  const points = lines.flatMap((each) => each.points);
  const across = logarithmic(
    points.map((point) => point.x),
    LEFT,
    LEFT + PLOT.width,
  );
  const up = linear(Math.max(...points.map((point) => point.y)) * 1.05, TOP + PLOT.height, TOP);
  const right = LEFT + PLOT.width;
  const floor = TOP + PLOT.height;
  const grid = [
    ...up.ticks.map((tick) => line(LEFT, up.at(tick), right, up.at(tick), tick === 0 ? FAINT : GRID)),
    ...up.ticks.map((tick) => text(LEFT - 8, up.at(tick) + 4, String(tick), { anchor: 'end', colour: FAINT })),
    ...across.ticks.map((tick) => line(across.at(tick), floor, across.at(tick), floor + 5, FAINT)),
    ...across.ticks.map((tick) => text(across.at(tick), floor + 20, tick.toLocaleString('en'), MIDDLE)),
    text(LEFT + PLOT.width / 2, floor + 40, x, MIDDLE),
    text(LEFT - 44, TOP - 14, y, { colour: FAINT }),
  ];
  const ends = lines.map(({ points: its }) => up.at(its.at(-1)?.y ?? 0));
  const named = apart(ends, 16, TOP, floor);
  const drawn = lines.map(({ name, points: its }, index) => {
    const colour = COLOURS[index % COLOURS.length] as string;
    const places = its.map((point) => ({ x: across.at(point.x), y: up.at(point.y) }));
    const path = places.map((place) => `${px(place.x)},${px(place.y)}`).join(' ');
    const end = places.at(-1) ?? { x: right, y: floor };
    const label = named[index] as number;
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"/>`,
      ...places.map((place) => mark(index, place, colour)),
      line(end.x + 7, end.y, right + 20, label, colour, ' stroke-opacity=".5"'),
      text(right + 24, label + 4, name, { colour }),
    ].join('');
  });
  const width = right + 32 + Math.max(...lines.map(({ name }) => widthOf(name)));
  const body = [text(12, 22, title, { size: 15, bold: true, colour: INK }), ...grid, ...drawn].join('\n');
  return { width: Math.max(width, widthOf(title, 15) + 24), height: floor + BOTTOM + 4, body };
}

const MIDDLE = { anchor: 'middle', colour: FAINT } as const;

/** Each line has marks of its own form, for eyes and printers without colours. */
function mark(index: number, { x, y }: { x: number; y: number }, colour: string): string {
  const r = 4.5;
  if (index % 3 === 0) return `<circle cx="${px(x)}" cy="${px(y)}" r="${r}" fill="${colour}"/>`;
  if (index % 3 === 1)
    return `<rect x="${px(x - r)}" y="${px(y - r)}" width="${2 * r}" height="${2 * r}" fill="${colour}"/>`;
  return `<path d="M${px(x)} ${px(y - 6)}l5.5 10h-11z" fill="${colour}"/>`;
}
