/** A way in, as each role tries it. */
import type { Kind, RoleCases, Target, WholeTarget } from './role-cases';
import type { Asker, Came, Roles } from './roles';

export interface Way {
  /** `Mutation.closeCase` or `node: Case`; what sets it apart from others of that name stands in brackets. */
  name: string;
  ask: (roles: Roles, asker: Asker, target: WholeTarget) => Promise<Came>;
  /**
   * What an answer is compared with that shows nothing: that for a target that was never given out, that for somebody
   * who has just come, or none for what everybody may know.
   */
  like: 'never' | 'newcomer' | 'nothing' | ((target: WholeTarget) => WholeTarget);
  /** The kind of case that it is tried on; without it the one that is read. */
  on?: Kind;
  /** Makes for it what the one before has used up. */
  renew?: (cases: RoleCases, target: Target) => Promise<Partial<WholeTarget>>;
  /** Of a mutation. */
  input?: Variables;
}

export type Variables = (target: WholeTarget, roles: Roles, asker: Asker) => object;

/** Asks for a document. */
export const by =
  (document: string, variables: Variables = () => ({})): Way['ask'] =>
  (roles, asker, target) =>
    roles.ask(asker, document, variables(target, roles, asker));
