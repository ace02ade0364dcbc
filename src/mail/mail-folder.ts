/** Reads the folder into which letters are put where no mail server takes them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressObject } from 'mailparser';
import { letterOfFile } from './letter-file.rules';

export interface FiledLetter {
  id: string;
  subject: string;
  from: string;
  to: string;
  at: Date | null;
  text: string;
  html: string;
  /** As it would have gone over the wire. */
  source: string;
}

/** The newest first; none where there is no folder yet. */
export async function listLetters(folder: string, most: number): Promise<FiledLetter[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .flatMap((name) => letterOfFile(name) ?? [])
      .map(async (id) => ({ id, at: (await stat(fileOf(folder, id))).mtimeMs })),
  );
  const newest = files.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)).slice(0, most);
  const letters = await Promise.all(newest.map(({ id }) => readLetter(folder, id)));
  return letters.filter((letter) => letter !== null);
}

export async function readLetter(folder: string, id: string): Promise<FiledLetter | null> {
  // The name is checked before a path is made of it.
  if (!letterOfFile(`${id}.eml`)) return null;
  const source = await readFile(fileOf(folder, id), 'utf8').catch(() => null);
  if (source === null) return null;
  const { simpleParser } = await import('mailparser');
  const { subject = '', from, to, date, text = '', html } = await simpleParser(source);
  const read = { id, subject, from: namesOf(from), to: namesOf(...[to ?? []].flat()) };
  return { ...read, at: date ?? null, text, html: html || '', source };
}

const fileOf = (folder: string, id: string) => join(folder, `${id}.eml`);

const namesOf = (...addressed: (AddressObject | undefined)[]) =>
  addressed
    .flatMap((each) => each?.value ?? [])
    .map(({ name, address = '' }) => (name ? `${name} <${address}>` : address))
    .join(', ');
