/** Both languages say the same things, and everything that is said is here. */
/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

type Tree = { [key: string]: string | Tree };

const SOURCES = path.join(__dirname, '..');
const namespaces = readdirSync(path.join(__dirname, 'en')).sort();

function flat(tree: Tree, before = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

const wordsOf = (language: string, namespace: string): Map<string, string> =>
  new Map(flat(JSON.parse(readFileSync(path.join(__dirname, language, namespace), 'utf8')) as Tree));

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{.+?\}\}/g))].sort();

test('both languages have the same files', () => {
  expect(readdirSync(path.join(__dirname, 'nl')).sort()).toEqual(namespaces);
});

test.each(namespaces)('both languages of %s have the same keys and placeholders, and none is empty', (namespace) => {
  const [en, nl] = [wordsOf('en', namespace), wordsOf('nl', namespace)];
  expect([...nl.keys()].sort()).toEqual([...en.keys()].sort());
  const faults = [...en].flatMap(([key, text]) => {
    const dutch = nl.get(key) ?? '';
    if (!text.trim() || !dutch.trim()) return [`${key} is empty`];
    const [theirs, ours] = [placeholders(dutch), placeholders(text)];
    return String(theirs) === String(ours) ? [] : [`${key}: ${String(ours)} and ${String(theirs)}`];
  });
  expect(faults).toEqual([]);
});

test('a plural has both of its forms', () => {
  const forms = (suffix: string) =>
    namespaces.flatMap((namespace) =>
      [...wordsOf('en', namespace).keys()]
        .filter((key) => key.endsWith(suffix))
        .map((key) => `${namespace} ${key.slice(0, -suffix.length)}`),
    );
  expect(forms('_other').sort()).toEqual(forms('_one').sort());
});

/** What is the same in every language. */
const NAMES = ['casegate', 'XXXXX-XXXXX', 'XXXX-XXXX-XXXX-XXXX'];
/** Attributes that somebody reads or hears. */
const READ = ['label', 'title', 'aria-label', 'placeholder', 'hint', 'alt', 'validationMessage', 'summary'];

test('no page says anything that is not among the words', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.sort().flatMap((file) => literalsIn(file))).toEqual([]);
});

function literalsIn(file: string): string[] {
  const text = readFileSync(path.join(SOURCES, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const said = literalOf(node);
    if (said && /\p{L}/u.test(said) && !NAMES.includes(said.trim())) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} ${said.trim()}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Text between tags, a string in braces there, and what is given to an attribute that is read. */
function literalOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  const { parent } = node;
  const isAttribute = (attribute: ts.Node) => ts.isJsxAttribute(attribute) && READ.includes(attribute.name.getText());
  if (ts.isStringLiteral(node) && isAttribute(parent)) return node.text;
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return null;
  return ts.isJsxExpression(parent) && (!ts.isJsxAttribute(parent.parent) || isAttribute(parent.parent))
    ? node.text
    : null;
}
