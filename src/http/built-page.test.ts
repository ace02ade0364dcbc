import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuiltPage } from './built-page';

describe('a page that is built', () => {
  const dist = mkdtempSync(join(tmpdir(), 'casegate-built-'));
  afterAll(() => rmSync(dist, { recursive: true }));

  it('is nothing before there is a build, whole or none', () => {
    expect(readBuiltPage('some', dist)).toBeNull();
    mkdirSync(join(dist, 'some'));
    expect(readBuiltPage('some', dist)).toBeNull();
  });

  it('is a page and the files that it names, and nothing else that lies there', () => {
    mkdirSync(join(dist, 'whole', 'folder.js'), { recursive: true });
    for (const name of ['index.html', 'a-1.js', 'b-2.css', 'a-1.js.map', '.stamp'])
      writeFileSync(join(dist, 'whole', name), `of ${name}`);
    const { page, files } = readBuiltPage('whole', dist) ?? {};
    expect(page).toBe('of index.html');
    expect([...(files ?? [])].map(([name, { type, content }]) => [name, type, String(content)]).sort()).toEqual([
      ['a-1.js', 'text/javascript; charset=utf-8', 'of a-1.js'],
      ['b-2.css', 'text/css; charset=utf-8', 'of b-2.css'],
    ]);
  });

  it('is read once: a build that comes later changes nothing', () => {
    const before = readBuiltPage('whole', dist);
    rmSync(join(dist, 'whole'), { recursive: true });
    expect(String(before?.files.get('a-1.js')?.content)).toBe('of a-1.js');
  });
});
