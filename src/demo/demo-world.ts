/** A few people, agreements and cases to try things with. Made once; its pairs come from the installation's secret. */
import { pairFrom, printedPair, type AccessPair } from '../agreements/access-pair.rules';
import { issuedPairs } from '../agreements/issue.store';
import { prepareOrder, storeAgreements, type Issue, type Order, type Prepared } from '../agreements/issue-agreements';
import { hashesOf } from '../agreements/pair-hash';
import { registerAgreement } from '../agreements/register-agreement';
import { SYSTEM } from '../audit/audit-entry';
import type { Catalogue, Problem, ProductVersion } from '../catalog/catalogue';
import { submitCase } from '../cases/submit-case';
import type { SignedIn } from '../identity/scope';
import { hasDemoDesk, makeDemoDesk } from './demo-desk';
import { hasDemoOrganisation, makeDemoOrganisation } from './demo-organisation';
import { arrive, DEMO_PEOPLE, type DemoSetting } from './demo-people';
import { addDays, dayAt } from '../platform/calendar';
import type { Reads } from '../platform/database';
import { derivedKey, type KeyedHash } from '../platform/keyed-hash';

export type DemoPair = 'works' | 'expired' | 'used up';

/** The pairs of the demo agreements, the same at every start. */
export function demoPair(secret: string, which: DemoPair): AccessPair {
  return pairFrom(derivedKey(secret, `demo pair ${which}`));
}

export async function hasDemoWorld(db: Reads, hash: KeyedHash, secret: string): Promise<boolean> {
  return (await hasDemoCases(db, hash, secret)) && (await hasDemoDesk(db)) && (await hasDemoOrganisation(db));
}

async function hasDemoCases(db: Reads, hash: KeyedHash, secret: string): Promise<boolean> {
  const { pairHash } = hashesOf(hash, demoPair(secret, 'works'));
  return (await issuedPairs(db, [pairHash])).size > 0;
}

export async function makeDemoWorld(world: DemoSetting): Promise<void> {
  const now = world.clock.now();
  const db = world.database.source.manager;
  // A demo world of an earlier release gains what it has not: the desk, the organisation.
  if (!(await hasDemoDesk(db))) await makeDemoDesk(world, now);
  if (!(await hasDemoCases(db, world.hash, world.settings.secret))) await makeDemoCases(world, now);
  if (!(await hasDemoOrganisation(db))) await makeDemoOrganisation(world, now);
}

async function makeDemoCases(world: DemoSetting, now: Date): Promise<void> {
  const { settings, database, hash } = world;
  const today = dayAt(now, settings.vendorTimeZone);
  const people = await Promise.all(DEMO_PEOPLE.map((person) => arrive(world, person, now)));
  const issue: Issue = { catalogue: world.catalogue.current, hash, today, now, acting: SYSTEM };
  const order = (which: DemoPair, rest: Order): Order => ({ ...demoPair(settings.secret, which), ...rest });
  const orders = [
    order('used up', { plan: 'VISUAL_STUDIO_PROFESSIONAL_2', starts: addDays(today, -90), customer: 'Fabrikam' }),
    order('expired', { plan: 'PARTNER_ON_PREMISES_20', starts: addDays(today, -800), customer: 'Contoso' }),
    order('works', { plan: 'PROFESSIONAL_5', starts: addDays(today, -30), customer: 'Contoso' }),
  ];
  const prepared = orders
    .map((each) => prepareOrder(each, issue))
    .filter((each): each is Prepared => !('fault' in each));
  await submitDemoCases(
    people[1] as SignedIn,
    () => database.transact(async (tx) => void (await storeAgreements(tx, prepared, issue))),
    demoPair(settings.secret, 'used up'),
  );
}

/** Bram uses up an agreement with two cases that Ada and he see. The units are issued first, through `issueAll`. */
async function submitDemoCases(bram: SignedIn, issueAll: () => Promise<void>, pair: AccessPair): Promise<void> {
  await issueAll();
  const registered = await registerAgreement(bram, pair, null);
  const chosen = demoProblems(bram.catalogue);
  if (registered.kind !== 'registered' || !chosen) return;
  const [{ version }] = chosen;
  for (const [index, { problem, title, description }] of chosen.entries()) {
    await submitCase(bram, {
      idempotencyKey: `demo-${index + 1}`,
      agreementId: registered.agreement.id,
      productVersionId: version.id,
      problemId: problem.id,
      title,
      description,
      severity: index === 0 ? 'IMPORTANT' : 'MINIMAL',
      supportHours: 'BUSINESS_HOURS',
      addMeAsContact: true,
      primaryContact: {
        firstName: 'Bram',
        lastName: 'de Vries',
        email: 'bram@fabrikam.example',
        phone: '+31 20 555 0100',
      },
      additionalContacts: [{ firstName: 'Ada', lastName: 'Jansen', email: 'ada@example.com' }],
    });
  }
}

type Chosen = { version: ProductVersion; problem: Problem; title: string; description: string };

function demoProblems(catalogue: Catalogue): [Chosen, Chosen] | null {
  const product = catalogue.products.find(({ name }) => name === 'Visual Studio');
  const version = product?.versions.find(({ name }) => name === '2022');
  const [first, second] = product?.categories.flatMap((category) => category.problems) ?? [];
  if (!version || !first || !second) return null;
  return [
    {
      version,
      problem: first,
      title: 'The build server stopped after the update',
      description:
        'Since last night’s update every build on the server ends at once.\nThe same solution builds on our own machines.',
    },
    {
      version,
      problem: second,
      title: 'A question about the debugger',
      description: 'Breakpoints in a referenced project are never hit. What are we missing?',
    },
  ];
}

export const printedDemoPair = (secret: string, which: DemoPair): AccessPair => printedPair(demoPair(secret, which));
