/** (a) A page of my cases with product, plan type, contacts and routing. */
import { shuffled, type Work } from './work';

export const FIRST = 20;

export const myCases: Work = {
  name: 'a',
  title: `a page of ${FIRST} of my cases`,
  operationName: 'MyCases',
  document: `query MyCases($first: Int!, $after: String) {
  cases(first: $first, after: $after) {
    nodes {
      id
      number
      title
      status
      severity
      submittedAt
      updatedAt
      responseDueAt
      productVersion { name product { name } }
      agreement { endsOn planType { name } }
      primaryContact { firstName lastName email }
      additionalContacts { firstName lastName email }
      routing { queue region opensAt }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  turns: async ({ signIns }) => shuffled(signIns).map((signIn) => ({ signIn, variables: { first: FIRST } })),
};
