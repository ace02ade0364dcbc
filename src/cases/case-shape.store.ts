/** Cases as far as they are asked for: the columns that are read of `kase` and `link`, and what is made of a row. */
import type { EntityManager } from 'typeorm';
import { AgreementShape, besideRow } from '../agreements/agreement-shape.store';
import type { Catalogue } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import { columnPart, PartReader, type Part } from '../platform/parts';
import { isEmbedded } from '../platform/read-rows';
import type { AskedOfCase, Case, CasePart, KeptRouting } from './case';
import { CaseRow } from './case.row';
import { visibilityOf } from './visibility.rules';

type RoutingPart = keyof KeptRouting;
type OwnPart = Exclude<CasePart, RoutingPart>;

const own = (property: keyof CaseRow): Part => columnPart('kase', CaseRow, property);

const ROUTING = mapOf<RoutingPart>({
  queue: own('queue'),
  region: own('region'),
  country: own('country'),
  timeZone: own('timeZone'),
  locale: own('locale'),
  opensAt: own('opensAt'),
  grounds: { ...own('grounds'), reader: (json) => JSON.parse(json as string) as unknown },
});

/** The owner stands second: with the link it decides who is shown the case. */
const OWN = mapOf<OwnPart>({
  id: own('id'),
  ownerSignInId: own('ownerSignInId'),
  number: own('number'),
  title: own('title'),
  description: own('description'),
  status: own('status'),
  severity: own('severity'),
  supportHours: own('supportHours'),
  productVersionId: own('productVersionId'),
  problemId: own('problemId'),
  planTypeCode: own('planTypeCode'),
  agreementId: own('agreementId'),
  followsCaseId: own('followsCaseId'),
  responseDueAt: own('responseDueAt'),
  submittedAt: own('submittedAt'),
  updatedAt: own('updatedAt'),
  respondedAt: own('respondedAt'),
  closedAt: own('closedAt'),
  closeReason: own('closeReason'),
  unitReturned: own('unitReturned'),
  clockAlert: own('clockAlert'),
  viewerRole: { sql: 'link.role' },
});

function mapOf<P extends string>(parts: Record<P, Part>): ReadonlyMap<P, Part> {
  return new Map(Object.entries(parts) as [P, Part][]);
}

/** All there is to know of a case by itself. */
export const WHOLE: AskedOfCase = {
  parts: new Set<CasePart>([...OWN.keys(), ...ROUTING.keys()]),
  agreement: null,
  contacts: false,
};

/** Before all parts: the sign-in that is linked to it. */
const LINKED = 'link.sign_in_id';

export class CaseShape {
  /** What to select. */
  readonly columns: string;
  /** What is to stand beside the case and its link. */
  readonly joins: string;
  private readonly own: PartReader<OwnPart>;
  private readonly routing: PartReader<RoutingPart>;
  private readonly agreement: AgreementShape | null;

  constructor({ parts, agreement }: Omit<AskedOfCase, 'contacts'>) {
    this.own = new PartReader('the case', OWN, new Set([...parts, 'id', 'ownerSignInId']));
    this.routing = new PartReader('the routing', ROUTING, parts);
    this.agreement = agreement && new AgreementShape(agreement);
    const columns = [LINKED, this.own.columns, this.routing.columns, this.agreement?.columns ?? []];
    this.columns = columns.flat().join(', ');
    this.joins = agreement ? besideRow('?', 'kase.agreement_id') : '';
  }

  /** Of the rows that were read the cases that the rule shows to the viewer. */
  shown(db: EntityManager, viewer: Viewer, catalogue: Catalogue | null, rows: readonly unknown[][]): Case[] {
    const embedded = isEmbedded(db);
    const routingFrom = 1 + this.own.columns.length;
    const agreementFrom = routingFrom + this.routing.columns.length;
    const cases: Case[] = [];
    for (const cells of rows) {
      const [linked, , ownerSignInId] = cells as [number | null, number, number | null];
      const audience = { contacts: new Set(linked === null ? [] : [linked]), ownerSignInId };
      if (visibilityOf(audience, viewer).kind === 'hidden') continue;
      const found = this.own.read(cells, 1, null, embedded);
      found.routing = this.routing.read(cells, routingFrom, null, embedded);
      if (this.agreement && catalogue) found.agreement = this.agreement.read(cells, agreementFrom, catalogue, embedded);
      cases.push(found as unknown as Case);
    }
    return cases;
  }
}

const shapes = new Map<string, CaseShape>();
const known = new WeakMap<AskedOfCase, Map<CasePart, CaseShape>>();
/** Of the many that there could be few are asked for. */
const MOST_SHAPES = 200;

/** The shape of a case with what is asked of it, and with the part that its place in a list is told by. */
export function shapeOf(asked: AskedOfCase, also: CasePart = 'id'): CaseShape {
  const shapesOfIt = known.get(asked) ?? new Map<CasePart, CaseShape>();
  let shape = shapesOfIt.get(also);
  if (!shape) {
    const { agreement } = asked;
    const parts = new Set([...asked.parts, also]);
    const key = JSON.stringify([[...parts].sort(), agreement && [...agreement].sort()]);
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shapes.set(key, (shape = shapes.get(key) ?? new CaseShape({ parts, agreement })));
    known.set(asked, shapesOfIt.set(also, shape));
  }
  return shape;
}
