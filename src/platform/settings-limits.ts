/** The settings of limits by cost: how many points somebody has a minute, and whose word on addresses is taken. */
import { isIP } from 'node:net';
import { z } from 'zod';

/** Up to so many objects are one point. */
export const OBJECTS_A_POINT = 100;
const USUAL = 5000;
/** 5,000 requests of up to 1,000 objects each. */
const USUAL_IN_THE_DEMO = 50_000;
/** Far from what a column of 32 bits can hold, also where many processes take at once. */
const MOST = 100_000_000;
const MINUTE_MS = 60_000;
/** Of who is not signed in, all together from one network, compared with one who is. */
const NETWORK_SHARE = 10;

const say = <T extends z.ZodType>(schema: T, description: string, example = ''): T =>
  schema.meta({ description, example });

/** An address, a range such as 10.0.0.0/8, or one of the names that stand for ranges. */
export function isRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

export const rateShapes = {
  CASEGATE_RATE_BUDGET: say(
    z
      .string()
      .regex(/^\d+$/, 'must be a whole number')
      .transform(Number)
      .refine((value) => value >= 1 && value <= MOST, `must be from 1 to ${MOST}`)
      .optional(),
    `Points a minute for each sign-in or API key: a request takes 1 for every ${OBJECTS_A_POINT} objects, 1 at least. ${USUAL}, with the demo ${USUAL_IN_THE_DEMO}; a tenth for each network of those who are not signed in. A very high number turns it off.`,
    String(USUAL),
  ),
  CASEGATE_TRUST_PROXY: say(
    z
      .string()
      .transform((text) => text.split(',').map((each) => each.trim()))
      .pipe(z.array(z.string().refine(isRange, 'must be addresses or ranges such as 10.0.0.0/8, comma-separated')))
      .default([]),
    'The proxies whose X-Forwarded-For is believed: addresses or ranges, comma-separated. Without it clients behind a proxy count as one network.',
    '10.0.0.0/8',
  ),
};

export interface RateSettings {
  /** Points in a window, for each sign-in or key. */
  budget: number;
  /** Points in a window, for each network of those who are not signed in. */
  networkBudget: number;
  windowMs: number;
}

type Raw = z.infer<z.ZodObject<typeof rateShapes>> & { CASEGATE_MAX_COST: number };

/** A document that may be asked for has to be payable. */
const leastBudget = (raw: Raw): number => Math.ceil(raw.CASEGATE_MAX_COST / OBJECTS_A_POINT);

export function rateSettings(raw: Raw, demo: boolean): RateSettings {
  const usual = Math.max(demo ? USUAL_IN_THE_DEMO : USUAL, leastBudget(raw));
  const budget = raw.CASEGATE_RATE_BUDGET ?? usual;
  return { budget, networkBudget: Math.max(Math.floor(budget / NETWORK_SHARE), 1), windowMs: MINUTE_MS };
}

export function rateFaults(raw: Raw): { path: keyof Raw; message: string }[] {
  const least = leastBudget(raw);
  if ((raw.CASEGATE_RATE_BUDGET ?? least) >= least) return [];
  return [{ path: 'CASEGATE_RATE_BUDGET', message: `must be at least ${least}, for a document of CASEGATE_MAX_COST` }];
}
