/** The documents of our own clients, known by their hashes: they may be named instead of sent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { hashOf, readDocumentFolder, readTexts, type TrustedDocument } from './document-folder';
import { PROJECT_FOLDER, SettingsError } from './platform/settings';
import type { DocumentSettings } from './platform/settings-documents';

/** What the build leaves beside the compiled sources. Where these run as they are, the folder is read. */
export const BUILT = join(__dirname, '../documents.json');
export const OWN_DOCUMENTS = join(PROJECT_FOLDER, 'documents');

/** As a request or a message says it. */
export interface Asked {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

export class TrustedDocuments {
  private readonly byHash: ReadonlyMap<string, string>;
  private readonly texts: ReadonlySet<string>;

  constructor(
    texts: Iterable<readonly [hash: string, text: string]>,
    /** Whether no others are run. */
    readonly only: boolean,
  ) {
    this.byHash = new Map(texts);
    this.texts = new Set(this.byHash.values());
  }

  /** What is asked for with its document; `unknown` where the id names none of ours, and as it is where none is named. */
  resolve<T extends Asked>(asked: T): T | 'unknown' {
    const { documentId, query, ...rest } = asked;
    const { persistedQuery, ...extensions } = (isRecord(asked.extensions) ? asked.extensions : {}) as Persisted;
    if (documentId !== undefined && !query) {
      const text = typeof documentId === 'string' ? this.byHash.get(hashIn(documentId)) : undefined;
      return text === undefined ? 'unknown' : ({ ...rest, query: text } as T);
    }
    // Apollo's clients: what is not ours they send as a text, once they are told that nothing is registered for them.
    const text = this.byHash.get(String(persistedQuery?.sha256Hash));
    if (text === undefined || (query && query !== text)) return asked;
    return { ...rest, query: text, extensions } as unknown as T;
  }

  /** Whether a document may run here. */
  admits(text: unknown): boolean {
    return !this.only || typeof text !== 'string' || this.texts.has(text);
  }
}

interface Persisted {
  persistedQuery?: { sha256Hash?: unknown } | null;
}

/** `sha256:` and the digits; a name of another kind is none of ours. */
const hashIn = (documentId: string): string => /^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1] ?? '';

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of the product, as the build found them, and of the folders that are set. A bad one is a fault of the settings. */
export function openTrustedDocuments(settings: DocumentSettings, schema: GraphQLSchema): TrustedDocuments {
  const own = existsSync(BUILT)
    ? Object.entries(JSON.parse(readFileSync(BUILT, 'utf8')) as Record<string, string>)
    : readTexts(OWN_DOCUMENTS).map((text) => [hashOf(text), text] as const);
  const others = listDocuments(settings.folders, schema).map(({ hash, text }) => [hash, text] as const);
  return new TrustedDocuments([...own, ...others], settings.only);
}

export function listDocuments(folders: readonly string[], schema: GraphQLSchema): TrustedDocument[] {
  const read = folders.map((folder) => readDocumentFolder(folder, schema));
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) throw new SettingsError(faults.map((fault) => `CASEGATE_DOCUMENTS: ${fault}`));
  return read.flatMap(({ documents }) => documents);
}
