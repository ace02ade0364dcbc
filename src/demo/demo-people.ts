/** The people of the demo world, and how they first come. */
import { Authenticator } from '../authenticate';
import { demoIssuers, demoToken, type DemoPerson } from './demo-issuer';
import { completeProfile } from '../identity/complete-profile';
import { recogniseSignIn } from '../identity/recognise-sign-in';
import type { SignedIn } from '../identity/scope';
import type { Viewer } from '../identity/viewer';
import { onArrival } from '../on-arrival';
import { scopeOf } from '../request-scope';
import type { World } from '../world';

export type DemoSetting = Omit<World, 'authenticator' | 'budgets'>;

export interface Demo extends DemoPerson {
  firstName: string;
  lastName: string;
  company: string | null;
  country: string;
  timeZone: string;
  locale: string;
}

export const DEMO_PEOPLE: readonly Demo[] = [
  {
    email: 'ada@example.com',
    kind: 'PERSONAL',
    firstName: 'Ada',
    lastName: 'Jansen',
    company: null,
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    locale: 'en',
  },
  {
    email: 'bram@fabrikam.example',
    kind: 'WORK',
    firstName: 'Bram',
    lastName: 'de Vries',
    company: 'Fabrikam',
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    locale: 'nl',
  },
  {
    email: 'grace@contoso.example',
    kind: 'WORK',
    firstName: 'Grace',
    lastName: 'Okafor',
    company: 'Contoso',
    country: 'US',
    timeZone: 'America/New_York',
    locale: 'en',
  },
];

/** Signs a person in, as a request would. */
export async function firstSignIn(world: DemoSetting, person: Demo, now: Date): Promise<Viewer> {
  const { settings, database } = world;
  const authenticator = new Authenticator(await demoIssuers(settings.secret));
  const identity = await authenticator.identify(`Bearer ${await demoToken(settings.secret, person, 1)}`, world.log);
  if (!identity) throw new Error('the demo issuer does not believe its own token');
  return recogniseSignIn(database, identity, now, onArrival);
}

/** Signs a person in for the first time, and completes the profile. */
export async function arrive(world: DemoSetting, person: Demo, now: Date): Promise<SignedIn> {
  const scope = scopeOf(world, await firstSignIn(world, person, now), now, 'en');
  const { company, country, timeZone, locale } = person;
  const completed = await completeProfile(scope, { company, country, timeZone, locale });
  return completed.kind === 'completed' ? { ...scope, viewer: completed.viewer } : scope;
}
