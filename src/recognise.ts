/** Who asks: by a bearer token of an issuer. Null for who is nobody. */
import type { FastifyRequest } from 'fastify';
import type { Credential } from './identity/credential';
import { recogniseSignIn } from './identity/recognise-sign-in';
import type { Viewer } from './identity/viewer';
import { onArrival } from './on-arrival';
import type { Log } from './platform/log';
import type { World } from './world';

/** What a request brings along that may say who it is. */
export interface Asked {
  readonly authorization: string | undefined;
  readonly network: string;
  readonly log: Log;
}

export interface Recognised {
  readonly viewer: Viewer;
  readonly credential: Credential;
  /** Until when that is believed. */
  readonly expiresAt: Date;
}

export function askedBy({ headers, ip, log }: FastifyRequest): Asked {
  return { authorization: headers.authorization, network: ip, log: log as Log };
}

export async function recognise(world: World, asked: Asked, now: Date): Promise<Recognised | null> {
  return byToken(world, asked, now);
}

async function byToken({ authenticator, database }: World, asked: Asked, now: Date): Promise<Recognised | null> {
  const identity = await authenticator.identify(asked.authorization, asked.log);
  if (!identity) return null;
  const viewer = await recogniseSignIn(database, identity, now, onArrival);
  return { viewer, credential: { kind: 'TOKEN' }, expiresAt: identity.expiresAt };
}
