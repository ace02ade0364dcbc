/** What the server is asked about a draft. It is sent by `told.ts`, past the cache: a save has no page read anew. */
import { graphql } from '../../../api/graphql';
import '../steps/plan-reason';
import type { Reason } from '../steps/plan-reason';
import type { NewJudgedDraftFragment, NewReceiptFragment } from '../../../gql/graphql';

export const JUDGED = graphql(/* GraphQL */ `
  fragment NewJudgedDraft on Draft {
    id
    version
    step
    updatedAt
    expiresAt
    readyToSubmit
    title
    description
    severity
    supportHours
    country
    timeZone
    locale
    addMeAsContact
    followsCaseNumber
    primaryContact {
      firstName
      lastName
      email
      phone
      preferredMethod
    }
    additionalContacts {
      firstName
      lastName
      email
      phone
      preferredMethod
    }
    faults {
      code
      message
      path
      step
    }
    unavailableReasons {
      ...PlanReason
    }
    routing {
      queue
      region
      because
      opensAt
      responseDueAt
      supportHours
      supportHoursOffered
      locale
      localesOffered
    }
    attachments {
      id
      name
      size
      state
    }
    agreement {
      id
      endsOn
      unitsRemaining
      planType {
        code
        name
      }
    }
    problem {
      id
      name
      category {
        id
        name
      }
    }
    productVersion {
      id
      name
      product {
        id
        name
        kind
      }
    }
  }
`);

export const SAVE = graphql(/* GraphQL */ `
  mutation NewSaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      draft {
        ...NewJudgedDraft
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const READ = graphql(/* GraphQL */ `
  query NewReadDraft($id: ID!) {
    viewer {
      id
    }
    draft(id: $id) {
      ...NewJudgedDraft
    }
  }
`);

/** Also where a first save may have come through though its answer did not. */
export const WHO_ASKS = graphql(/* GraphQL */ `
  query NewWhoAsks($last: Int!) {
    viewer {
      id
    }
    drafts(first: $last) {
      nodes {
        ...NewJudgedDraft
      }
    }
  }
`);

export const RECEIPT = graphql(/* GraphQL */ `
  fragment NewReceipt on CaseReceipt {
    number
    submittedAt
    responseDueAt
    primaryContactEmail
    mailed
    submitterSeesCase
  }
`);

export const SUBMIT = graphql(/* GraphQL */ `
  mutation NewSubmitDraft($input: SubmitDraftInput!) {
    submitDraft(input: $input) {
      receipt {
        ...NewReceipt
      }
      unavailableReasons {
        ...PlanReason
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const DISCARD = graphql(/* GraphQL */ `
  mutation NewDiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      draftId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Bare<T> = Omit<T, ' $fragmentName' | ' $fragmentRefs'>;

export type Receipt = Bare<NewReceiptFragment>;
/** What the server said of the draft when it was saved or read last; with its faults and where it would go. */
export type JudgedDraft = Omit<Bare<NewJudgedDraftFragment>, 'unavailableReasons'> & {
  readonly unavailableReasons: readonly Reason[];
};
