/** The audit log as it is stored, and what a deed adds to it. */
import type { World } from '../world';

export interface Stored {
  id: number;
  action: string;
  actor: string;
  signInId: number | null;
  type: string;
  target: number | null;
  facts: Record<string, unknown>;
  /** Without its salt; null for none. */
  personal: Record<string, unknown> | null;
}

type Row = Omit<Stored, 'facts' | 'personal'> & { facts: string; personal: string | null };

export async function auditOf(world: World, afterId = 0): Promise<Stored[]> {
  const rows = await world.sql<Row>(
    `SELECT id, action, actor, actor_sign_in_id AS signInId, target_type AS type, target_id AS target, facts, personal
     FROM audit_entries WHERE id > ? ORDER BY id`,
    [afterId],
  );
  return rows.map(({ facts, personal, ...row }) => ({
    ...row,
    facts: JSON.parse(facts) as Record<string, unknown>,
    personal: personal === null ? null : withoutSalt(JSON.parse(personal) as Record<string, unknown>),
  }));
}

const withoutSalt = ({ salt: _salt, ...rest }: Record<string, unknown>) => rest;

/** What is written down while something is done. */
export async function audited(world: World, work: () => Promise<unknown>): Promise<Stored[]> {
  const [{ last } = { last: 0 }] = await world.sql<{ last: number | null }>(
    'SELECT MAX(id) AS last FROM audit_entries',
  );
  await work();
  return auditOf(world, last ?? 0);
}

export async function signInIdOf(world: World, email: string): Promise<number> {
  const [row] = await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ? ORDER BY id', [email]);
  return row?.id ?? 0;
}
