/** Horizontal bars for ratios, with a line at what they are compared with. Pure. */
import { linear } from './scale';
import { COLOURS, FAINT, GRID, INK, line, px, text, widthOf, type Drawing } from './svg';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Ours stands out. */
  readonly chosen?: boolean;
  /** What is written behind the value. */
  readonly note?: string;
}

export interface BarChart {
  readonly title: string;
  /** What the values are, said under them. */
  readonly x: string;
  readonly bars: readonly Bar[];
  /** Where a line is drawn: 1 for ratios. */
  readonly mark?: number;
}

const ROW = 26;
const THICK = 17;
const TOP = 44;
const PLOT = 420;

export function barChart({ title, x, bars, mark }: BarChart): Drawing {
  const left = 20 + Math.max(...bars.map(({ name }) => widthOf(name)));
  const across = linear(Math.max(mark ?? 0, ...bars.map(({ value }) => value)), left, left + PLOT);
  const floor = TOP + bars.length * ROW;
  const grid = across.ticks.flatMap((tick) => [
    line(across.at(tick), TOP - 4, across.at(tick), floor, tick === 0 ? FAINT : GRID),
    text(across.at(tick), floor + 16, String(tick), { anchor: 'middle', colour: FAINT }),
  ]);
  const drawn = bars.map(({ name, value, chosen, note }, index) => {
    const y = TOP + index * ROW;
    const width = Math.max(1, across.at(value) - left);
    const said = [value.toFixed(2), note].filter(Boolean).join(', ');
    return [
      text(left - 8, y + 13, name, { anchor: 'end', bold: chosen ?? false }),
      `<rect x="${px(left)}" y="${y}" width="${px(width)}" height="${THICK}" rx="2" fill="${chosen ? (COLOURS[0] as string) : '#a8b1ba'}"/>`,
      text(left + width + 6, y + 13, said, { bold: chosen ?? false }),
    ].join('');
  });
  const marked =
    mark === undefined ? [] : [line(across.at(mark), TOP - 8, across.at(mark), floor, INK, ' stroke-dasharray="4 3"')];
  const noted = Math.max(...bars.map(({ value, note }) => across.at(value) + widthOf(note ?? '') + 50));
  const body = [
    text(12, 22, title, { size: 15, bold: true }),
    ...grid,
    ...drawn,
    ...marked,
    text(left + PLOT / 2, floor + 36, x, { anchor: 'middle', colour: FAINT }),
  ].join('\n');
  return { width: Math.max(left + PLOT + 20, noted, widthOf(title, 15) + 24), height: floor + 46, body };
}
