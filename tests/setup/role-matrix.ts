/** What each role gets by each way in, in marks; and whether what is hidden is hidden without a trace. */
import { isDeepStrictEqual } from 'node:util';
import { NEVER, type RoleCases, type Target, type WholeTarget } from './role-cases';
import { ROLES, type Asker, type Came, type Role } from './roles';
import type { Way } from './role-way';
import { rowNumberOf } from './tus';

/** `yes`; `·` for the same as for what is not there; `out` and `shut` at the door; `!` for a refusal with its code. */
export type Mark = 'yes' | '·' | 'out' | 'shut' | '!';

export interface Row {
  marks: Mark[];
  /** The codes of its refusals. */
  codes: string[];
  /** Where something could be told from what is not there, or was done all the same; none, if all is well. */
  traces: string[];
}

/** What can change something. */
const WRITES = /^(Mutation|POST|PATCH|DELETE)/;

const DOORS: Record<string, 'out' | 'shut'> = { UNAUTHENTICATED: 'out', CLOSED_4403: 'out', FORBIDDEN: 'shut' };

interface Seen {
  came: Came;
  statements: string[];
}

export class Matrix {
  constructor(
    private readonly cases: RoleCases,
    /** What is read, and not changed. */
    private readonly main: WholeTarget,
  ) {}

  /** Those who may do it come last, and each has a case of their own where it is done to the case. */
  async row(way: Way, may: readonly Role[]): Promise<Row> {
    const row: Row = { marks: [], codes: [], traces: [] };
    const shared = await this.targetFor(way);
    for (const role of [...ROLES.filter((each) => !may.includes(each)), ...may]) {
      const target = way.on && may.includes(role) ? await this.targetFor(way) : shared;
      row.marks[ROLES.indexOf(role)] = await this.mark(way, role, target, row);
    }
    return row;
  }

  private async targetFor({ on, renew }: Way): Promise<WholeTarget> {
    const target = on ? { ...this.main, ...(await this.cases.prepare(on)) } : this.main;
    return renew ? { ...target, ...(await renew(this.cases, target)) } : target;
  }

  private async mark(way: Way, role: Role, target: WholeTarget, row: Row): Promise<Mark> {
    const before = await this.rowsOf(way, target);
    const seen = await this.see(way, role, target);
    const after = await this.rowsOf(way, target);
    const { door, refusal, something } = readAnswer(seen.came);
    const hidden = door ?? ((await this.isAlike(way, role, target, seen, row)) ? '·' : null);
    if (door && way.like !== 'nothing' && way.like !== 'newcomer') await this.isAlike(way, role, target, seen, row);
    const mark = hidden ?? (refusal ? '!' : 'yes');
    if (mark === '!' && refusal && !row.codes.includes(refusal)) row.codes.push(refusal);
    if (mark === 'yes' && !something) row.traces.push(`${role}: ${seen.came.status} ${seen.came.text}`);
    if (mark !== 'yes' && !isDeepStrictEqual(after, before)) row.traces.push(`${role}: something was written`);
    return mark;
  }

  /** Whether it is answered as for what is not there; then also by the same work. */
  private async isAlike(way: Way, role: Role, target: WholeTarget, seen: Seen, row: Row): Promise<boolean> {
    if (way.like === 'nothing') return !readAnswer(seen.came).something;
    const reference = await this.see(way, ...likeOf(way.like, role, target));
    const alike = isDeepStrictEqual(seen.came, reference.came);
    if (alike && !isDeepStrictEqual(seen.statements, reference.statements))
      row.traces.push(`${role}: ${difference(seen.statements, reference.statements)}`);
    return alike;
  }

  private async see(way: Way, asker: Asker, target: WholeTarget): Promise<Seen> {
    const { result, statements } = await this.cases.roles.world.statements(() =>
      way.ask(this.cases.roles, asker, target),
    );
    return { came: result, statements: statements.sort() };
  }

  /** All that is kept of a case. */
  private async rowsOf({ name }: Way, { caseId }: Target): Promise<object[][]> {
    const rows: object[][] = [];
    if (!WRITES.test(name)) return rows;
    for (const [table, column] of KEPT)
      rows.push(await this.cases.roles.world.sql(`SELECT * FROM ${table} WHERE ${column} = ?`, [rowNumberOf(caseId)]));
    return rows;
  }
}

const OF_CASES = ['contacts', 'viewers', 'events', 'messages', 'notes', 'words'];
const KEPT = [['cases', 'id'], ['attachments', 'case_id'], ...OF_CASES.map((each) => [`case_${each}`, 'case_id'])];

function likeOf(like: Exclude<Way['like'], 'nothing'>, role: Role, target: WholeTarget): [Asker, WholeTarget] {
  if (like === 'newcomer') return ['newcomer', target];
  return [role, like === 'never' ? NEVER : like(target)];
}

function difference(some: string[], others: string[]): string {
  const short = (sql: string) => sql.replace(/SELECT .*? FROM/, 'SELECT … FROM');
  const only = (these: string[], those: string[]) => these.filter((each) => !those.includes(each)).map(short);
  return [...only(some, others), 'in place of', ...only(others, some)].join('\n');
}

interface Body {
  data?: Record<string, { userErrors?: { code: string }[] } | null> | null;
  errors?: { extensions?: { code: string } }[];
}

interface Answer {
  door: 'out' | 'shut' | null;
  refusal: string | null;
  /** Whether anything was given. */
  something: boolean;
}

function readAnswer({ status, text }: Came): Answer {
  const { data, errors } = text.startsWith('{') ? (JSON.parse(text) as Body) : {};
  const given = data && Object.values(data)[0];
  const code = errors?.[0]?.extensions?.code ?? given?.userErrors?.[0]?.code ?? null;
  const door = status === 401 ? 'out' : (DOORS[code ?? ''] ?? null);
  return { door, refusal: code, something: data ? Boolean(given) : status < 300 };
}
