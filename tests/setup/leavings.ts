/** What a killed server leaves behind: files, letters; and an upload that goes on piece by piece. */
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const TUS = { 'tus-resumable': '1.0.0' };

/** Uploads some bytes in pieces; throws as soon as the server does not answer. */
export async function uploadAt(address: string, token: string, bytes: Buffer, piece: number): Promise<void> {
  const authorization = `Bearer ${token}`;
  const created = await fetch(`${address}/uploads`, {
    method: 'POST',
    headers: {
      ...TUS,
      authorization,
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${Buffer.from('killed.bin').toString('base64')}`,
    },
  });
  const location = created.headers.get('location');
  // As many are staged as may be: nothing to do until the next start.
  if (!location) return void (await wait(50));
  for (let offset = 0; offset < bytes.length; offset += piece) {
    const answer = await fetch(new URL(location, address), {
      method: 'PATCH',
      headers: {
        ...TUS,
        authorization,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body: new Uint8Array(bytes.subarray(offset, offset + piece)),
    });
    if (answer.status !== 204) return;
  }
}

/** The names of all files under a home's folder of files, without what the store adds to them. */
export function filesLeft(home: string): string[] {
  return ['incoming', 'kept'].flatMap((folder) => {
    const full = path.join(home, 'files', folder);
    return existsSync(full) ? readdirSync(full).map((name) => name.replace(/\.json$/, '')) : [];
  });
}

/** Makes them look older. */
export function ageFiles(home: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  for (const folder of ['incoming', 'kept']) {
    const full = path.join(home, 'files', folder);
    for (const name of existsSync(full) ? readdirSync(full) : []) utimesSync(path.join(full, name), then, then);
  }
}

/** The Message-IDs of the letters in a home's folder of mail. */
export function lettersLeft(home: string): string[] {
  const folder = path.join(home, 'mail');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  return names.map((name) => {
    const found = /^message-id:\s*(\S+)/im.exec(readFileSync(path.join(folder, name), 'utf8'));
    if (!found) throw new Error(`${name} has no Message-ID`);
    return found[1] as string;
  });
}
