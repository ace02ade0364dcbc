import { graphql } from '../../../api/graphql';

/** Adds a member, and gives one who is there already another role. */
export const ADD_MEMBER = graphql(/* GraphQL */ `
  mutation OrganisationAddMember($input: AddOrganisationMemberInput!) {
    addOrganisationMember(input: $input) {
      organisation {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
