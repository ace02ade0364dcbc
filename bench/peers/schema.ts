/** The part of the schema that a page of cases needs, for the peers that are written schema first. */
export const typeDefs = /* GraphQL */ `
  scalar DateTime
  scalar Date

  enum CaseStatus {
    NEW
    IN_PROGRESS
    WAITING_FOR_CUSTOMER
    SOLUTION_PROVIDED
    CLOSED
  }

  enum Severity {
    CRITICAL
    IMPORTANT
    MINIMAL
  }

  type Query {
    cases(first: Int = 25, after: String): CaseConnection
  }

  type CaseConnection {
    nodes: [Case!]!
    pageInfo: PageInfo!
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }

  type Case {
    id: ID!
    number: String!
    title: String!
    status: CaseStatus!
    severity: Severity!
    submittedAt: DateTime!
    updatedAt: DateTime!
    responseDueAt: DateTime!
    productVersion: ProductVersion!
    agreement: Agreement
    primaryContact: CaseContact!
    additionalContacts: [CaseContact!]!
    routing: RoutingDecision!
  }

  type ProductVersion {
    name: String!
    product: Product!
  }

  type Product {
    name: String!
  }

  type Agreement {
    endsOn: Date!
    planType: PlanType!
  }

  type PlanType {
    name: String!
  }

  type CaseContact {
    firstName: String!
    lastName: String!
    email: String!
  }

  type RoutingDecision {
    queue: String!
    region: String!
    opensAt: DateTime!
  }
`;
