/** What lies encrypted in a column: read in batches, and replaced where it is still what was read. */
import { IsNull, MoreThan, Not, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';

export interface SealedText {
  readonly id: number;
  readonly sealed: string;
}

export interface SealedTexts {
  /** What each is of, as an operator is told. */
  readonly what: string;
  /** What each is bound to. */
  readonly about: (id: number) => string;
  after(db: EntityManager, id: number, limit: number): Promise<SealedText[]>;
  /** `false` if it is another one by now, or gone. */
  replace(tx: EntityManager, text: SealedText, by: string): Promise<boolean>;
}

export function sealedTexts<R extends ObjectLiteral & { id: number }>(
  what: string,
  about: (id: number) => string,
  Row: EntityTarget<R>,
  property: keyof R & string,
): SealedTexts {
  return {
    what,
    about,
    async after(db, id, limit) {
      const rows = await db.find(Row, {
        select: { id: true, [property]: true } as never,
        where: { id: MoreThan(id), [property]: Not(IsNull()) } as never,
        order: { id: 'ASC' } as never,
        take: limit,
      });
      return rows.map((row) => ({ id: row.id, sealed: row[property] as string }));
    },
    async replace(tx, { id, sealed }, by) {
      const where = { id, [property]: sealed } as never;
      return (await tx.update(Row, where, { [property]: by } as never)).affected === 1;
    },
  };
}
