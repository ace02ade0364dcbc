/** What operators do, each in a line. */
import { randomUUID } from 'node:crypto';
import type { World } from '../world';
import { askAt, type Refusal } from './asking';

export interface Operated {
  agreement?: { id: string; unitsRemaining: number | null; customerName: string | null } | null;
  pair?: { accessId: string; contractId: string } | null;
  role?: { email: string; kind: string; role: string; queues: string[]; signedIn: boolean } | null;
  releasedCases?: number | null;
  userErrors: Refusal[];
}

const SHOWN = {
  issueAgreement: 'agreement { id unitsRemaining customerName } pair { accessId contractId }',
  adjustUnits: 'agreement { id unitsRemaining customerName }',
  grantRole: 'role { email kind role queues signedIn }',
  revokeRole: 'releasedCases',
};

/** Does it; an error, which is no refusal, fails the test. */
export async function operate(
  world: World,
  token: string | null,
  name: keyof typeof SHOWN,
  input: object,
): Promise<Operated> {
  const keyed = name === 'issueAgreement' || name === 'adjustUnits' ? { idempotencyKey: randomUUID() } : {};
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${SHOWN[name]} userErrors { code path } } }`;
  const { data, errors } = await askAt<{ it: Operated | null }>(world.url, token, document, {
    input: { reason: 'A test', ...keyed, ...input },
  });
  if (errors || !data.it) throw new Error(`${name}: ${errors?.[0]?.extensions.code}`);
  return data.it;
}

/** DONE, or the code of its refusal with the part of the input that it is about. */
export const codeOf = ({ userErrors: [error] }: Operated): string =>
  error ? `${error.code} ${error.path?.slice(1).join('.') ?? ''}`.trim() : 'DONE';
