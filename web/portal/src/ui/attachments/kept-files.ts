/**
 * Files on their way, kept in this browser so that a reload goes on with them. A browser that keeps nothing (a private
 * window, a full disk) asks for the file again; what the server has of it is not sent twice even then.
 */
export interface KeptFile {
  readonly key: string;
  /** The place that it goes to: see `upload-place.ts`. */
  readonly place: string;
  readonly file: File;
  /** Milliseconds since 1970. The server forgets what nobody goes on with after a day. */
  readonly keptAt: number;
}

const DAY = 86_400_000;
const STORE = 'uploads';

let opened: Promise<IDBDatabase> | null = null;

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open('casegate', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(new Error('no files are kept here', { cause: asked.error }));
  }));

async function work<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  try {
    const database = await open();
    return await new Promise((done, failed) => {
      const asked = ask(database.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(new Error('a file was not kept', { cause: asked.error }));
    });
  } catch {
    return null;
  }
}

export const keepFile = (kept: KeptFile): Promise<unknown> => work('readwrite', (store) => store.put(kept));

export const dropFile = (key: string): Promise<unknown> => work('readwrite', (store) => store.delete(key));

/** All of one sign-in, whose places begin with its id. */
export async function forgetFiles(viewerId: string): Promise<void> {
  const all = (await work('readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>)) ?? [];
  await Promise.all(all.filter(({ place }) => place.startsWith(`${viewerId} `)).map(({ key }) => dropFile(key)));
}

export async function keptFiles(place: string): Promise<KeptFile[]> {
  const all = (await work('readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>)) ?? [];
  const old = all.filter(({ keptAt }) => keptAt < Date.now() - DAY);
  await Promise.all(old.map(({ key }) => dropFile(key)));
  return all.filter((kept) => kept.place === place && !old.includes(kept));
}
