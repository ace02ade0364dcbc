/** A rule on every field of every type, cached within a request, as the docs of graphql-shield have it. */
import { rule, shield } from 'graphql-shield';
import type { Context } from './case.resolver';

const isAuthenticated = rule({ cache: 'contextual' })((_parent, _args, { signIn }: Context) => signIn !== null);

const everyField = { '*': isAuthenticated };

export const permissions = shield({
  Query: everyField,
  CaseConnection: everyField,
  PageInfo: everyField,
  Case: everyField,
  ProductVersion: everyField,
  Product: everyField,
  Agreement: everyField,
  PlanType: everyField,
  CaseContact: everyField,
  RoutingDecision: everyField,
});
