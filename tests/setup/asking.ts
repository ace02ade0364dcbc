/** Asks a server by its address, also one in another process; and submits, registers and guesses there. */
import { answerOf, send, type Answer } from './send';

export interface Refusal {
  code: string;
  path: string[] | null;
}

export async function askAt<T>(
  address: string,
  token: string | null,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  return answerOf<T>(await send(address, token === null ? null : `Bearer ${token}`, query, variables, headers));
}

export interface Receipt {
  number: string;
  submittedAt: string;
  responseDueAt: string;
  primaryContactEmail: string;
  submitterSeesCase: boolean;
}

export interface Submission {
  submitCase: { receipt: Receipt | null; unavailableReasons: { code: string }[]; userErrors: Refusal[] } | null;
}

export const SUBMIT = `mutation ($input: SubmitCaseInput!) { submitCase(input: $input) {
  receipt { number submittedAt responseDueAt primaryContactEmail submitterSeesCase }
  unavailableReasons { code }
  userErrors { code path }
} }`;

export function submitAt(address: string, token: string, input: object): Promise<Answer<Submission>> {
  return askAt<Submission>(address, token, SUBMIT, { input });
}

export interface Registration {
  registerAgreement: {
    agreement: { id: string } | null;
    userErrors: (Refusal & { retryAt: string | null })[];
  } | null;
}

export interface Pair {
  accessId: string;
  contractId: string;
}

const REGISTER = `mutation ($input: RegisterAgreementInput!) { registerAgreement(input: $input) {
  agreement { id }
  userErrors { code path retryAt }
} }`;

export function registerAt(
  address: string,
  token: string,
  pair: Pair,
  headers: Record<string, string> = {},
): Promise<Answer<Registration>> {
  const { accessId, contractId } = pair;
  return askAt<Registration>(address, token, REGISTER, { input: { accessId, contractId } }, headers);
}

/** What came of a registration: its code, REGISTERED, or the code of an error. */
export function registrationCode({ data, errors }: Answer<Registration>): string {
  if (errors) return `error ${errors[0]?.extensions.code}`;
  const payload = data.registerAgreement;
  return payload?.userErrors[0]?.code ?? (payload?.agreement ? 'REGISTERED' : 'nothing');
}

/** What came of a submission: CASE, its code and reasons, or the code of an error. */
export function submissionCode({ data, errors }: Answer<Submission>): string {
  if (errors) return `error ${errors[0]?.extensions.code}`;
  if (data.submitCase?.receipt) return 'CASE';
  const reasons = data.submitCase?.unavailableReasons.map(({ code }) => code) ?? [];
  return [data.submitCase?.userErrors[0]?.code, ...reasons].join(' ');
}

/** How often each thing came of it. */
export function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Does `work` for 0, 1, 2 … at once. */
export function atOnce<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => work(index)));
}
