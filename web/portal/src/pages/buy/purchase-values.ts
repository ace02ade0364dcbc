/** What every part of buying shows of a purchase. */
import { graphql } from '../../api/graphql';
import type { BuyValuesFragment } from '../../gql/graphql';

export const PURCHASE_VALUES = graphql(/* GraphQL */ `
  fragment BuyValues on Purchase {
    id
    reference
    state
    next
    units
    confirmation
    startedAt
    challengeUrl
    planType {
      name
    }
    productVersion {
      id
      name
    }
    price {
      amount
      currency
      text
    }
    terms {
      version
      text
    }
    card {
      brand
      last4
    }
    failure {
      code
      message
    }
    agreement {
      id
      endsOn
    }
    receipt {
      number
      url
      pdfUrl
    }
  }
`);

export type Purchase = BuyValuesFragment;
