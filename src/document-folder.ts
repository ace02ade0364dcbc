/** Reads a folder of documents that may be trusted. Each is looked at as a request would be, and what is wrong is said. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { z } from 'zod';

export interface TrustedDocument {
  /** SHA-256 of the exact text, in hexadecimal digits. */
  readonly hash: string;
  readonly text: string;
  readonly file: string;
  readonly operations: readonly string[];
}

export interface ReadFolder {
  readonly documents: TrustedDocument[];
  /** One line each; it begins with the file. */
  readonly faults: string[];
}

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What the tools of clients write: a list of ids and texts, or Apollo's form of it. */
const manifest = z.union([
  z.object({ operations: z.array(z.object({ id: z.string(), body: z.string() })) }),
  z.record(z.string(), z.string()),
]);

export function readDocumentFolder(folder: string, schema: GraphQLSchema): ReadFolder {
  const documents: TrustedDocument[] = [];
  const faults: string[] = [];
  for (const name of namesIn(folder, faults)) {
    const file = join(folder, name);
    for (const { text, id } of textsIn(file, faults)) {
      const read = readDocument(text, schema);
      const hash = hashOf(text);
      if (id !== undefined && id.replace(/^sha256:/, '') !== hash)
        faults.push(`${file}: ${id} is not the SHA-256 of its document`);
      else if (Array.isArray(read)) documents.push({ hash, text, file, operations: read });
      else faults.push(`${file}: ${read.fault}`);
    }
  }
  return { documents, faults };
}

/** As they are, where the build has looked at them. */
export function readTexts(folder: string): string[] {
  return namesIn(folder, []).flatMap((name) => textsIn(join(folder, name), []).map(({ text }) => text));
}

function namesIn(folder: string, faults: string[]): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => /\.(graphql|gql|json)$/.test(name)).sort();
  } catch (error) {
    faults.push(`${folder}: this folder cannot be read (${(error as { code?: string }).code})`);
    return [];
  }
}

function textsIn(file: string, faults: string[]): { text: string; id?: string }[] {
  try {
    const content = readFileSync(file, 'utf8');
    if (!file.endsWith('.json')) return [{ text: content }];
    const { data } = manifest.safeParse(JSON.parse(content));
    if (!data) throw new Error('it is no list of documents by their ids');
    return 'operations' in data && Array.isArray(data.operations)
      ? data.operations.map(({ id, body }) => ({ id, text: body }))
      : Object.entries(data as Record<string, string>).map(([id, text]) => ({ id, text }));
  } catch (error) {
    faults.push(`${file}: ${(error as Error).message}`);
    return [];
  }
}

/** The names of its operations, or what is wrong with it. */
function readDocument(text: string, schema: GraphQLSchema): string[] | { fault: string } {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    return { fault: (error as Error).message };
  }
  const [fault] = validate(schema, document);
  if (fault) return { fault: fault.message };
  const operations = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value] : [],
  );
  if (operations.length === 0) return { fault: 'there is no operation in it' };
  return operations.every((name) => name !== undefined) ? operations : { fault: 'an operation has no name' };
}
