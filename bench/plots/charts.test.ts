import { barChart } from './bars';
import { lineChart } from './line-chart';
import { picture } from './svg';

const numbers = (svg: string, attribute: string): number[] =>
  [...svg.matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map(([, value]) => Number(value));

describe('a line chart', () => {
  const drawing = lineChart({
    title: 'a & b',
    x: 'cases',
    y: 'ms',
    lines: [
      { name: 'flat', points: [10_000, 1_000_000, 10_000_000].map((x) => ({ x, y: 5 })) },
      { name: 'flat as well', points: [10_000, 1_000_000, 10_000_000].map((x) => ({ x, y: 5.1 })) },
    ],
  });

  test('draws a flat line flat', () => {
    const first = /points="([^"]+)"/.exec(drawing.body)?.[1];
    const heights = new Set(first?.split(' ').map((place) => place.split(',')[1]));
    expect(heights.size).toBe(1);
  });

  test('names both lines apart, inside the picture', () => {
    const svg = picture('x', [drawing]);
    expect(svg).toContain('>flat as well</text>');
    expect(svg).toContain('a &amp; b');
    for (const x of numbers(svg, 'x')) expect(x).toBeLessThan(drawing.width);
    for (const y of numbers(svg, 'y')) expect(y).toBeLessThan(drawing.height);
    expect(svg).not.toContain('NaN');
  });
});

describe('a bar chart', () => {
  test('draws a bar as long as its value, and the line that it is compared with', () => {
    const { body } = barChart({
      title: 'ratios',
      x: 'times',
      mark: 1,
      bars: [
        { name: 'ours', value: 1, chosen: true, note: '800/s' },
        { name: 'other', value: 0.5 },
      ],
    });
    const [ours, other] = numbers(body, 'width');
    expect((other as number) / (ours as number)).toBeCloseTo(0.5, 2);
    expect(body).toContain('1.00, 800/s');
    expect(body).toContain('stroke-dasharray');
  });
});
