/** The file of a letter, from its Message-ID. Only names of this form are ever read again. */
const LETTER = /^<(letter-[a-z2-7]{26})@[^@<>\s]+>$/;
const FILE = /^(letter-[a-z2-7]{26})\.eml$/;

export function letterFile(messageId: string): string | null {
  const [, id] = LETTER.exec(messageId) ?? [];
  return id ? `${id}.eml` : null;
}

export function letterOfFile(name: string): string | null {
  return FILE.exec(name)?.[1] ?? null;
}
