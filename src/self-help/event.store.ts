/** Counts what came of articles. Who it was is not kept: only a hash, by which the same is not counted twice. */
import { In, IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import type { Day } from '../platform/calendar';
import type { SelfHelpEvent } from './article';
import { SelfHelpEventRow } from './event.row';

export interface Counted {
  readonly day: Day;
  readonly articleId: number;
  readonly productVersionId: number;
  readonly event: SelfHelpEvent;
  readonly draftId: number | null;
  readonly draftClosed: boolean;
  readonly once: string;
}

/** Whether all of these were counted before. */
export async function wasCounted(tx: EntityManager, marks: readonly string[]): Promise<boolean> {
  return (await tx.countBy(SelfHelpEventRow, { once: In([...marks]) })) === new Set(marks).size;
}

/** What was counted before stays as it is. */
export async function countEvents(tx: EntityManager, events: readonly Counted[]): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(SelfHelpEventRow)
    .values(events.map((event) => ({ ...event })))
    .orIgnore()
    .updateEntity(false)
    .execute();
}

/** Forgets by what events before a day would be known again. */
export async function forgetMarks(tx: EntityManager, before: Day): Promise<void> {
  await tx.update(SelfHelpEventRow, { day: LessThan(before), once: Not(IsNull()) }, { once: null });
}
