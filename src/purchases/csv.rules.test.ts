import fc from 'fast-check';
import { csvLine, type Cell } from './csv.rules';

/** Reads as RFC 4180 says. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(line); match; match = cell.exec(line)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') break;
  }
  return cells;
}

/** What was written without the apostrophes that were put in; nothing else may differ. */
function withoutAdded(written: string, typed: string): string {
  let kept = '';
  for (const sign of written) if (sign === typed[kept.length] || sign !== "'") kept += sign;
  return kept;
}

describe('a line of a table', () => {
  it.each<[string, Cell[], string]>([
    ['plain', ['a', 'b c'], 'a,b c\r\n'],
    ['a comma', ['a,b', ''], '"a,b",\r\n'],
    ['quotes', ['say "hello"'], '"say ""hello"""\r\n'],
    ['lines', ['a\r\nb', 'c\nd'], '"a\r\nb","c\nd"\r\n'],
    ['nothing', [null, null], ',\r\n'],
    ['numbers stay numbers', [-499, 0, 3], '-499,0,3\r\n'],
    ['yes and no', [true, false], 'true,false\r\n'],
    ['a moment', [new Date(0)], '1970-01-01T00:00:00.000Z\r\n'],
    ['a formula', ['=1+1', '+1', '-1', '@SUM(A1)'], "'=1+1,'+1,'-1,'@SUM(A1)\r\n"],
    ['a formula behind blanks', [' =1', '\t=1', '\n=1', '\tx'], "' =1,'\t'=1,\"'\n'=1\",'\tx\r\n"],
    ['a formula behind a semicolon', ['x;=1', 'x; +1', ';@A', 'a;b'], "x;'=1,x; '+1,;'@A,a;b\r\n"],
    ['a formula behind a tab', ['x\t-1', 'x\t\t＝1', 'a\tb'], "x\t'-1,x\t\t'＝1,a\tb\r\n"],
    ['a formula on a line of its own', ['x\n=1', 'x\r\n +1'], '"x\n\'=1","x\r\n \'+1"\r\n'],
    ['a formula in quotes behind a semicolon', ['x;"=1"'], '"x;""\'=1"""\r\n'],
    ['a wide formula', ['＝1'], "'＝1\r\n"],
    [
      'a formula with quotes',
      ['=HYPERLINK("http://evil.example","x")'],
      '"\'=HYPERLINK(""http://evil.example"",""x"")"\r\n',
    ],
    ['signs within', ['a=b', 'x-y', 'p@example.com'], 'a=b,x-y,p@example.com\r\n'],
  ])('%s', (_what, cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it('of blanks without end is written at once', () => {
    const blanks = '\t \n;'.repeat(50_000);
    expect(csvLine([`x${blanks}y`, `x${blanks}=1`])).toBe(`"x${blanks}y","x${blanks}'=1"\r\n`);
  });

  it('reads back as what was written, and never as a formula', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@"\',;\r\n\t ab1é'.split('')) });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        const read = readLine(csvLine(cells));
        expect(read.map((cell, at) => withoutAdded(cell, cells[at] ?? ''))).toEqual(cells);
        for (const cell of read)
          for (const part of cell.split(/[;\t\r\n]/)) expect(part.trimStart()).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
