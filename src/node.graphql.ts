/** `node` and `nodes`: anything by its id, through the reads of its type. What a viewer may not see is not there. */
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { AgreementType } from './agreements/agreement.graphql';
import { agreementLoaders } from './agreements/agreement.loader';
import { attachmentLoaders } from './attachments/attachment.loader';
import { AttachmentType } from './attachments/attachment.graphql';
import { CaseType } from './cases/case.graphql';
import { CaseContactType } from './cases/contact.graphql';
import { caseLoaders } from './cases/case.loader';
import { LedgerEntryType } from './cases/ledger.graphql';
import { ProblemCategoryType, ProblemType, ProductType, ProductVersionType } from './catalog/catalog.graphql';
import { communicationLoaders } from './communications/communication.loader';
import { MessageType } from './communications/message.graphql';
import { InternalNoteType } from './communications/note.graphql';
import { CaseEventType } from './communications/timeline.graphql';
import { needOfField } from './key-needs';
import { isWithin } from './keys/scopes.rules';
import { ViewerType } from './identity/viewer.graphql';
import { BenefitType } from './organisations/benefit.graphql';
import { OrganisationType } from './organisations/organisation.graphql';
import { organisationLoaders } from './organisations/organisation.loader';
import { NO_ROW, parseGlobalId } from './platform/global-id';
import { Node } from './platform/node.graphql';
import { PublicError } from './platform/public-error';
import { PurchaseType } from './purchases/purchase.graphql';
import { purchaseLoaders } from './purchases/purchase.loader';
import type { PurchaseScope } from './purchases/selling';
import { DraftType } from './requests/draft.graphql';
import { draftLoaders } from './requests/draft.loader';
import { SelfHelpArticleType } from './self-help/article.graphql';
import { articleLoader } from './self-help/article.loader';

type Find = (scope: PurchaseScope, id: number) => Promise<Node | null> | Node | null;

/** The type that is shown if something was found. */
function shown<D, N extends Node>(found: D | null | undefined, Type: new (found: D) => N): N | null {
  return found ? new Type(found) : null;
}

const FINDERS: Record<string, Find> = {
  Viewer: ({ viewer }, id) => (viewer.signInId === id ? new ViewerType(viewer) : null),
  Product: ({ catalogue }, id) => shown(catalogue.product(id), ProductType),
  ProductVersion: ({ catalogue }, id) => shown(catalogue.version(id), ProductVersionType),
  ProblemCategory: ({ catalogue }, id) => shown(catalogue.category(id), ProblemCategoryType),
  Problem: ({ catalogue }, id) => shown(catalogue.problem(id), ProblemType),
  Agreement: async (scope, id) => shown(await agreementLoaders(scope).agreements.load(id), AgreementType),
  Organisation: async (scope, id) => shown(await organisationLoaders(scope).organisations.load(id), OrganisationType),
  Benefit: async (scope, id) => shown(await organisationLoaders(scope).benefits.load(id), BenefitType),
  LedgerEntry: async (scope, id) => shown(await agreementLoaders(scope).ledgerEntries.load(id), LedgerEntryType),
  Case: async (scope, id) => shown(await caseLoaders(scope).cases.load(id), CaseType),
  Message: async (scope, id) => shown(await communicationLoaders(scope).messages.load(id), MessageType),
  InternalNote: async (scope, id) => shown(await communicationLoaders(scope).notes.load(id), InternalNoteType),
  CaseEvent: async (scope, id) => shown(await communicationLoaders(scope).events.load(id), CaseEventType),
  Draft: async (scope, id) => {
    const draft = await draftLoaders(scope).drafts.load(id);
    return draft && new DraftType(draft, scope);
  },
  SelfHelpArticle: async (scope, id) => shown(await articleLoader(scope).load(id), SelfHelpArticleType),
  Attachment: async (scope, id) => shown(await attachmentLoaders(scope).attachments.load(id), AttachmentType),
  Purchase: async (scope, id) => {
    const purchase = await purchaseLoaders(scope).purchases.load(id);
    return purchase && new PurchaseType(purchase, scope);
  },
  CaseContact: async (scope, id) => {
    const contact = await caseLoaders(scope).contacts.load(id);
    return contact && CaseContactType.of(contact);
  },
};

/** An id that cannot be read does the work of a case that was never given out. */
async function findNode(scope: PurchaseScope, id: string): Promise<Node | null> {
  const parsed = parseGlobalId(id);
  // To a key nothing is there that lies outside of its scopes. R65.
  const find = parsed && isWithin(scope.credential, needOfField(parsed.type, 'id')) && FINDERS[parsed.type];
  return find ? find(scope, parsed.id) : (FINDERS.Case as Find)(scope, NO_ROW);
}

const MOST_NODES = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The thing with this id; null for what does not exist or is not the viewer’s.',
  })
  node(
    @Arg('id', () => ID, { description: 'An id that the API gave out.' }) id: string,
    @Ctx() scope: PurchaseScope,
  ): Promise<Node | null> {
    return findNode(scope, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `The things with these ids, in their order, null for each that is not there; ${MOST_NODES} at most.`,
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Ids that the API gave out, ${MOST_NODES} at most.` }) ids: string[],
    @Ctx() scope: PurchaseScope,
  ): Promise<(Node | null)[]> {
    if (ids.length > MOST_NODES) throw new PublicError('BAD_USER_INPUT', scope.say('nodes.most', { most: MOST_NODES }));
    // An id that is given many times is found once: what is asked of it is answered once, too.
    const found = new Map([...new Set(ids)].map((id) => [id, findNode(scope, id)]));
    return Promise.all(ids.map((id) => found.get(id) as Promise<Node | null>));
  }
}
