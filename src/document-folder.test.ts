import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { hashOf, readDocumentFolder } from './document-folder';

const schema = buildSchema('type Query { a: Int b: Int }');
const A = 'query A { a }';

describe('a folder of documents', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'casegate-folder-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);

  test('is read with all that is in it, by its exact text', () => {
    mkdirSync(path.join(folder, 'deeper'));
    write('a.graphql', `${A}\n`);
    write('deeper/two.gql', 'query A { a } query B { b }');
    write('list.json', JSON.stringify({ [hashOf(A)]: A }));
    write('README.md', 'nothing');
    const { documents, faults } = readDocumentFolder(folder, schema);
    expect(faults).toEqual([]);
    expect(documents.map(({ hash, operations }) => [hash, operations])).toEqual([
      [hashOf(`${A}\n`), ['A']],
      [hashOf('query A { a } query B { b }'), ['A', 'B']],
      [hashOf(A), ['A']],
    ]);
  });

  test.each([
    ['a.graphql', '{ a }', 'an operation has no name'],
    ['a.graphql', 'query A { a } { b }', 'operation'],
    ['a.graphql', 'query A { c }', 'Cannot query field "c"'],
    ['a.graphql', 'query A {', 'Syntax Error'],
    ['a.graphql', '', 'Syntax Error'],
    ['a.graphql', 'type A { a: Int }', 'not executable'],
    ['a.graphql', 'fragment F on Query { a }', 'Fragment "F" is never used'],
    ['a.json', '[]', 'list of documents'],
    ['a.json', '{', 'JSON'],
    ['a.json', JSON.stringify({ x: A }), 'x is not the SHA-256'],
    ['a.json', JSON.stringify({ operations: [{ id: hashOf('other'), body: A }] }), 'is not the SHA-256'],
  ])('%s with %s is refused by name', (name, content, fault) => {
    write(name, content);
    const { documents, faults } = readDocumentFolder(folder, schema);
    expect(documents).toEqual([]);
    expect(faults).toEqual([expect.stringContaining(`${path.join(folder, name)}: `)]);
    expect(faults[0]).toContain(fault);
  });

  test('that is not there is refused', () => {
    expect(readDocumentFolder(path.join(folder, 'nowhere'), schema).faults).toEqual([
      expect.stringContaining('cannot be read (ENOENT)'),
    ]);
  });
});
