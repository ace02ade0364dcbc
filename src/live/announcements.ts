/**
 * Passes on what was committed to the streams that it concerns. Streams look again then: what is passed on says that
 * something changed, and never what.
 */
import type { Announcement } from '../platform/database';
import { ANYTHING, Hints } from './hints';
import { Topics } from './topics';

/** The sign-ins that see a case now. */
export type AudienceOf = (caseId: number) => Promise<readonly number[]>;

export class Announcements {
  readonly cases = new Topics<number>();
  readonly queues = new Topics<string>();
  /** Sign-ins that follow all of their cases. */
  readonly people = new Topics<number>();
  /** Cases whose audience is still to be told; a case that changes often is looked up once. */
  private readonly changed = new Hints();
  private readonly former = new Map<number, Set<number>>();

  constructor(
    audienceOf: AudienceOf,
    private readonly onFault: (error: unknown) => void,
  ) {
    void this.tellPeople(audienceOf);
  }

  hear({ caseId, queues, former = [] }: Announcement): void {
    this.cases.tell(caseId, caseId);
    for (const queue of queues) this.queues.tell(queue, ANYTHING);
    if (this.people.isEmpty) return;
    if (former.length > 0) this.former.set(caseId, new Set([...(this.former.get(caseId) ?? []), ...former]));
    this.changed.tell(caseId);
  }

  /** Something may have been missed: every stream looks once. */
  stir(): void {
    for (const topics of [this.cases, this.queues, this.people]) topics.stir();
  }

  end(): void {
    for (const topics of [this.cases, this.queues, this.people, this.changed]) topics.end();
  }

  /** One statement for a change, however many streams are open; then only those whom it concerns look again. */
  private async tellPeople(audienceOf: AudienceOf): Promise<void> {
    for (let caseId = await this.changed.next(); caseId !== null; caseId = await this.changed.next()) {
      const audience = caseId === ANYTHING ? null : await this.audience(caseId, audienceOf);
      if (caseId !== ANYTHING && audience) for (const signInId of audience) this.people.tell(signInId, caseId);
      else this.stirPeople();
    }
  }

  private stirPeople(): void {
    this.former.clear();
    this.people.stir();
  }

  /** Who saw the case or sees it; null where that cannot be said. */
  private async audience(caseId: number, audienceOf: AudienceOf): Promise<Set<number> | null> {
    const former = this.former.get(caseId) ?? [];
    this.former.delete(caseId);
    try {
      return new Set([...(await audienceOf(caseId)), ...former]);
    } catch (error) {
      this.onFault(error);
      return null;
    }
  }
}
