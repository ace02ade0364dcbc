/** What contacts and engineers do to a case, each in a line, and the case as somebody reads it. */
import { randomUUID } from 'node:crypto';
import type { World } from '../world';

export interface Refusal {
  code: string;
  path: string[] | null;
}

export interface ShownCase {
  id: string;
  number: string;
  status: string;
  severity: string;
  supportHours: string;
  viewerRole: string | null;
  closeReason: string | null;
  closedAt: string | null;
  reopenableUntil: string | null;
  updatedAt: string;
  responseDueAt: string;
}

/** What came of a deed. */
export interface Done {
  case: ShownCase | null;
  userErrors: Refusal[];
  message?: { id: string; body: string; author: string; authorName: string; mine: boolean; sentAt: string } | null;
  note?: { id: string; body: string } | null;
  unavailableReasons?: { code: string }[];
}

const CASE =
  'id number status severity supportHours viewerRole closeReason closedAt reopenableUntil updatedAt responseDueAt';

const MORE: Record<string, string> = {
  writeMessage: 'message { id body author authorName mine sentAt }',
  writeNote: 'note { id body }',
  reopenCase: 'unavailableReasons { code }',
};

/** The mutations of the life of a case. */
export type DeedName =
  | 'addCaseContact'
  | 'changeCaseSeverity'
  | 'closeCase'
  | 'removeCaseContact'
  | 'reopenCase'
  | 'replacePrimaryContact'
  | 'setCaseMail'
  | 'setCaseStatus'
  | 'writeMessage'
  | 'writeNote';

export function deedDocument(name: DeedName): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { it: ${name}(input: $input) { case { ${CASE} } ${MORE[name] ?? ''} userErrors { code path } } }`;
}

/** Does it; an error, which is no refusal, fails the test. */
export async function deed(world: World, token: string, name: DeedName, input: object): Promise<Done> {
  const { data, errors } = await world.ask<{ it: Done }, object>(token, deedDocument(name), { input });
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data.it;
}

/** The codes alone; DONE if there are none. */
export const codeOf = ({ userErrors }: Done): string => userErrors.map(({ code }) => code).join(' ') || 'DONE';

/** Deeds on one case, by somebody, as their codes. */
export interface Hand {
  write: (body: string, more?: object) => Promise<Done>;
  note: (body: string, more?: object) => Promise<Done>;
  close: (reason?: string) => Promise<string>;
  reopen: () => Promise<Done>;
  move: (status: string) => Promise<string>;
  severity: (severity: string, more?: object) => Promise<Done>;
  add: (email: string, more?: object) => Promise<string>;
  remove: (contactId: string) => Promise<string>;
  replace: (input: object) => Promise<Done>;
  mail: (on: boolean) => Promise<string>;
}

export function handOf(world: World, token: string, caseId: string): Hand {
  const act = (name: DeedName, input: object) => deed(world, token, name, { caseId, ...input });
  const code = async (name: DeedName, input: object) => codeOf(await act(name, input));
  return {
    write: (body, more) => act('writeMessage', { idempotencyKey: randomUUID(), body, ...more }),
    note: (body, more) => act('writeNote', { idempotencyKey: randomUUID(), body, ...more }),
    close: (reason) => code('closeCase', reason ? { reason } : {}),
    reopen: () => act('reopenCase', {}),
    move: (status) => code('setCaseStatus', { status }),
    severity: (severity, more) => act('changeCaseSeverity', { severity, ...more }),
    add: (email, more) =>
      code('addCaseContact', { contact: { firstName: 'Added', lastName: 'Person', email, ...more } }),
    remove: (contactId) => code('removeCaseContact', { contactId }),
    replace: (input) => act('replacePrimaryContact', input),
    mail: (on) => code('setCaseMail', { on }),
  };
}

export interface Told {
  kind: string;
  actor: string;
  actorName: string | null;
  text: string;
  at: string;
  message: { body: string } | null;
}

export interface Clock {
  state: string;
  outcome: string;
  targetMinutes: number;
  elapsedMinutes: number;
  dueAt: string;
  respondedAt: string | null;
  segments: { state: string; from: string; to: string }[];
}

export interface Person {
  id: string;
  email: string;
  role: string;
}

export interface WholeCase extends ShownCase {
  mailOn: boolean | null;
  primaryContact: Person;
  additionalContacts: Person[];
  responseClock: Clock;
  timeline: { totalCount: number; nodes: Told[] };
  messages: { totalCount: number; nodes: { id: string; body: string; author: string; mine: boolean }[] };
  notes: { totalCount: number; nodes: { id: string; body: string; authorName: string }[] } | null;
}

export const WHOLE = `${CASE} mailOn
  primaryContact { id email role } additionalContacts { id email role }
  responseClock { state outcome targetMinutes elapsedMinutes dueAt respondedAt segments { state from to } }
  timeline(first: 100) { totalCount nodes { kind actor actorName text at message { body } } }
  messages(first: 100) { totalCount nodes { id body author mine } }
  notes(first: 100) { totalCount nodes { id body authorName } }`;

/** The case with all that belongs to it, or null for who does not see it. */
export async function readCase(world: World, token: string, number: string): Promise<WholeCase | null> {
  const { data, errors } = await world.ask<{ case: WholeCase | null }, object>(
    token,
    `query ($number: String!) { case(number: $number) { ${WHOLE} } }`,
    { number },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.case;
}

/** The same for who sees it. */
export async function read(world: World, token: string, number: string): Promise<WholeCase> {
  const found = await readCase(world, token, number);
  if (!found) throw new Error(`${number} is not seen`);
  return found;
}
