/** Everybody whom a case can have to do with, and cases among them. */
import type { SubmitCaseInput } from '../documents';
import { parseInstant } from '../../src/platform/calendar';
import { World, type WorldOptions } from '../world';
import { handOf, read, type Hand } from './deeds';
import { engage, own } from './owning';

/** A Wednesday on which EMEA is open, an hour after it opened. */
export const OPEN_HOUR = '2026-11-18T08:00:00Z';

const PEOPLE = ['pia', 'ada', 'hal', 'sam', 'gone', 'stranger'] as const;
const DESK = ['erin', 'evan'] as const;
export type Name = (typeof PEOPLE)[number] | (typeof DESK)[number];

export const addressOf = (name: string): string =>
  (DESK as readonly string[]).includes(name) ? `${name}@desk.example` : `${name}@contoso.example`;
export const person = (name: string) => ({ firstName: name, lastName: 'Person', email: addressOf(name) });

export interface Story {
  id: string;
  number: string;
  /** What somebody does to this case. */
  by(name: Name): Hand;
}

/**
 * pia is the primary contact, ada an additional one, gone was one, erin owns the case, evan is an engineer who does
 * not, sam submitted it, hal holds its agreement too.
 */
export class Cast {
  readonly tokens = {} as Record<Name, string>;
  agreementId = '';

  private constructor(readonly world: World) {}

  static async start(options: WorldOptions = {}): Promise<Cast> {
    const cast = new Cast(await World.start({ now: OPEN_HOUR, ...options }));
    const { world, tokens } = cast;
    // A token outlives what world.moveTo does to the time.
    for (const name of [...PEOPLE, ...DESK]) {
      tokens[name] = await world.token({ email: addressOf(name), kind: 'WORK', firstName: name, lastName: 'Person' });
      await world.completeProfile(tokens[name]);
    }
    for (const name of DESK) await engage(world, addressOf(name));
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', units: '500' });
    cast.agreementId = await world.register(tokens.sam, pair);
    await world.register(tokens.hal, pair);
    return cast;
  }

  /** A case that nobody owns. */
  async submitted(changes: Partial<SubmitCaseInput> = {}, agreementId = this.agreementId): Promise<Story> {
    const { world, tokens } = this;
    const number = await world.submit(tokens.sam, agreementId, {
      primaryContact: person('pia'),
      additionalContacts: [person('ada')],
      ...changes,
    });
    const { id } = await read(world, tokens.pia, number);
    return { id, number, by: (name) => handOf(world, tokens[name], id) };
  }

  /** A case that erin owns. */
  async owned(changes: Partial<SubmitCaseInput> = {}, agreementId = this.agreementId): Promise<Story> {
    const story = await this.submitted(changes, agreementId);
    await own(this.world, story.number, addressOf('erin'));
    return story;
  }

  /** Holds the domain's clock at a moment, to the millisecond, until it is set again or the server is moved. */
  freeze(moment: string): void {
    const now = parseInstant(moment);
    if (!now) throw new Error(`${moment} is no moment`);
    Object.assign(this.world.server.world.clock, { now: () => now });
  }

  read(name: Name, { number }: Story) {
    return read(this.world, this.tokens[name], number);
  }
}
