/** Every front door of the API on one page. A field without a door is shut; rows are decided by the reads behind it. */
import { applyMiddleware } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import type { GraphQLSchema } from 'graphql';
import type { Scope } from './identity/scope';
import { PublicError } from './platform/public-error';

// No rule looks at arguments or parents, and none is cached: a cached answer for one alias would serve the next.
const signedIn = rule({ cache: 'no_cache' })(
  (_parent, _args, { viewer, say }: Scope) =>
    viewer !== null || new PublicError('UNAUTHENTICATED', say('error.UNAUTHENTICATED')),
);
const shut = rule({ cache: 'no_cache' })(
  (_parent, _args, { say }: Scope) => new PublicError('FORBIDDEN', say('error.FORBIDDEN')),
);

export const doors = {
  Query: {
    '*': shut,
    viewer: signedIn,
    node: signedIn,
    nodes: signedIn,
    products: signedIn,
    partnerHelp: signedIn,
    plans: signedIn,
    routing: signedIn,
    severities: signedIn,
    cases: signedIn,
    case: signedIn,
  },
  Mutation: {
    '*': shut,
    completeProfile: signedIn,
    registerAgreement: signedIn,
    submitCase: signedIn,
    addCaseContact: signedIn,
    changeCaseSeverity: signedIn,
    closeCase: signedIn,
    writeMessage: signedIn,
    writeNote: signedIn,
    reopenCase: signedIn,
    removeCaseContact: signedIn,
    replacePrimaryContact: signedIn,
    setCaseMail: signedIn,
    setCaseStatus: signedIn,
  },
};

/** Puts the doors on the root fields alone: on every leaf they would cost more than the work behind them. */
export function withDoors(schema: GraphQLSchema): GraphQLSchema {
  const { Query, Mutation } = shield(doors, { allowExternalErrors: true }).generate(schema) as Record<string, never>;
  return applyMiddleware(schema, { Query, Mutation } as never);
}
