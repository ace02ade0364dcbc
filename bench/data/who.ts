/** Who is who in the data of the bench: numbers alone, so that whoever measures knows without asking the database. */

/** How much there is of everything. */
export interface DataPlan {
  readonly cases: number;
  /** The ordinary ones, numbered from 1; each is on about 40 cases. */
  readonly signIns: number;
  readonly agreements: number;
  /** Of how many cases the heavy viewer is the primary contact, evenly spread; 0 for none. */
  readonly heavyCases: number;
  /** So many cases, the newest, have a timeline, messages, words and an entry in the ledger. */
  readonly history: number;
}

export const ISSUER = 'https://sign-in.bench.example/';
export const AUDIENCE = 'api://casegate-bench';
/** Each ordinary sign-in holds as many agreements, one of each kind. */
export const AGREEMENT_KINDS = 8;
/** Those who submit cases, so that the lists of all others stay as they are. */
export const SUBMITTERS = 64;
export const ENGINEERS = 20;
/** On so many cases the light viewer is a contact. */
export const LIGHT_CASES = 3;

const USUAL_CASES = 200_000;

/** The usual measure for so many cases: 10,000 sign-ins and 20,000 agreements, fewer of both below 200,000 cases. */
export function dataPlan(cases: number, more: Partial<DataPlan> = {}): DataPlan {
  const share = Math.min(1, cases / USUAL_CASES);
  const signIns = Math.max(400, Math.floor(10_000 * share));
  return {
    cases,
    signIns,
    agreements: Math.max(800, Math.floor((20_000 * share) / AGREEMENT_KINDS) * AGREEMENT_KINDS),
    heavyCases: cases >= USUAL_CASES ? 50_000 : 0,
    history: Math.min(cases, USUAL_CASES),
    ...more,
  };
}

type Plan = Pick<DataPlan, 'signIns' | 'agreements'>;

/** On 50,000 cases (`heavyCases`). */
export const heavyViewer = ({ signIns }: Plan): number => signIns + 1;
/** On 3 cases. */
export const lightViewer = ({ signIns }: Plan): number => signIns + 2;
export const submitter = ({ signIns }: Plan, index: number): number => signIns + 3 + (index % SUBMITTERS);
export const engineer = ({ signIns }: Plan, index: number): number => signIns + 3 + SUBMITTERS + (index % ENGINEERS);
export const allSignIns = ({ signIns }: Plan): number => signIns + 2 + SUBMITTERS + ENGINEERS;

/** The agreement of which a submitter takes units, of which there are plenty. */
export const submittersAgreement = ({ agreements }: Plan, index: number): number =>
  agreements + 1 + (index % SUBMITTERS);

export const subjectOf = (signIn: number): string => `person-${signIn}`;
export const emailOf = (signIn: number): string => `person${signIn}@bench.example`;
export const FIRST_NAMES = ['Ada', 'Bram', 'Chloé', 'Daan', 'Eva', 'Farid', 'Grete', 'Hiro', 'Inès', 'Jürgen'];
export const firstNameOf = (signIn: number): string => FIRST_NAMES[signIn % FIRST_NAMES.length] as string;
export const lastNameOf = (signIn: number): string => `Person ${signIn}`;

/** What identifies data of this form, besides the form itself: the folder that keeps it. */
export function folderName({ cases, heavyCases }: DataPlan): string {
  return heavyCases === dataPlan(cases).heavyCases ? String(cases) : `${cases}-${heavyCases}`;
}
