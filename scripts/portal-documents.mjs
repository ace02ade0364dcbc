import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheExchange, createClient, mapExchange, stringifyDocument } from '@urql/core';
import { transformWithOxc } from 'vite';
import { root } from './run.mjs';

/**
 * `node scripts/portal-documents.mjs FOLDER`, for the build: the documents that the portal sends, by their hashes, so that
 * it works where registered documents alone are run. They are put together and printed as the portal does it: by its own
 * `graphql`, and by its client as far as the wire.
 */
const [folder] = process.argv.slice(2);
const sources = path.join(root, 'web/portal/src');
const { graphql } = await load(path.join(sources, 'api/graphql.ts'));

const texts = readdirSync(sources, { recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('gql'))
  .flatMap((name) => [
    ...readFileSync(path.join(sources, name), 'utf8').matchAll(/graphql\(\/\* GraphQL \*\/ `([^`]*)`/g),
  ])
  .map(([, text]) => text);
const isFragment = (text) => /^\s*fragment /.test(text);
for (const text of texts.filter(isFragment)) graphql(text);

const sent = texts.filter((text) => !isFragment(text)).map((text) => printed(graphql(text)));
const hashOf = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
mkdirSync(folder, { recursive: true });
writeFileSync(
  path.join(folder, 'portal.json'),
  JSON.stringify(Object.fromEntries(sent.map((text) => [hashOf(text), text])), null, 2),
);

/** What its client would write into the body of a request. */
function printed(text) {
  let body = '';
  const wire = mapExchange({
    onOperation: ({ kind, query }) => void (kind !== 'teardown' && (body = stringifyDocument(query))),
  });
  const client = createClient({
    url: 'https://casegate.invalid',
    preferGetMethod: false,
    exchanges: [cacheExchange, wire],
  });
  const kind = /^\s*(query|mutation|subscription)/.exec(text)?.[1];
  client[kind](text, {}).subscribe(() => undefined);
  if (body === '') throw new Error(`nothing would be sent for ${text}`);
  return body;
}

async function load(file) {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
