import type { OrganisationRole } from '../../gql/graphql';

/** As much of an organisation as its parts go by. */
export interface SeenOrganisation {
  readonly id: string;
  readonly handle: string;
  /** Null for an operator, who looks after it without belonging to it, and says why. */
  readonly viewerRole?: OrganisationRole | null;
}
