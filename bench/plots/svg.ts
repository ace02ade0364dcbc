/** Pieces of SVG that need neither a script nor a font of their own. Pure. */

/** Something drawn from its own top left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

export const INK = '#1f2328';
export const FAINT = '#59636e';
export const GRID = '#d8dee4';
/** Told apart by those who do not see all colours; none is lost on white. */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#aa4499', '#8a6d00', '#56606b'];

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** As short as it can be without being seen to be. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

interface TextStyle {
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  colour?: string;
  bold?: boolean;
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { anchor = 'start', size = 12, colour = INK, bold = false } = style;
  const more = `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold ? ' font-weight="600"' : ''}`;
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" fill="${colour}"${more}>${escaped(content)}</text>`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, colour: string, more = ''): string =>
  `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${colour}"${more}/>`;

/** About as wide as a text becomes: letters differ, and nobody measures them here. */
export const widthOf = (content: string, size = 12): number => [...content].length * size * 0.56;

/** One below the other, on white, so that it can be read wherever it stands. */
export function picture(title: string, drawings: readonly Drawing[], gap = 24): string {
  const width = Math.max(...drawings.map((each) => each.width));
  let y = 0;
  const parts = drawings.map(({ height, body }) => {
    const part = y === 0 ? body : `<g transform="translate(0 ${px(y)})">${body}</g>`;
    y += height + gap;
    return part;
  });
  const height = Math.ceil(y - gap);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" width="${Math.ceil(width)}" height="${height}" font-family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif" role="img">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}
