/** What every peer is started with, and how it says that it is ready. */
import type { AddressInfo } from 'node:net';
import { createPool, type Pool, type PoolOptions } from 'mysql2/promise';

const { DATABASE_URL, POOL, PORT } = process.env;

export const databaseUrl = DATABASE_URL ?? 'mysql://root@127.0.0.1:3306/casegate';
export const poolSize = Number(POOL ?? 10);
export const port = Number(PORT ?? 0);
export const host = '127.0.0.1';

/** Moments come as texts: no peer reckons with them, and making a `Date` of each only to print it again is dear. */
export function openPool(options: PoolOptions = {}): Pool {
  return createPool({ uri: databaseUrl, connectionLimit: poolSize, timezone: 'Z', dateStrings: true, ...options });
}

/** The bench waits for this line. */
export function tellPort(address: AddressInfo | string | null): void {
  const at = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`listening ${at}`);
}

/** The sign-in that asks. Peers have no sign-in of their own: they believe what the header says. */
export function signInOf(header: string | string[] | undefined): number {
  const signIn = Number(header);
  if (!Number.isSafeInteger(signIn) || signIn <= 0) throw new Error('who asks?');
  return signIn;
}
