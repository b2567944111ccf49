import type { Node } from '../code/expression.js';

/** A credential that stands in the code: which kind, where, and what tells that it is one. Never its text. */
export interface Hardcoded {
  /**
   * `token`: a JWT. `service-role`: one that passes every row of a Supabase database. `signing`: a secret with which JWTs are signed or verified. `client`: the secret of an OAuth
   * client. `fallback`: what stands in for a secret that the environment does not give.
   */
  readonly kind: 'token' | 'service-role' | 'signing' | 'client' | 'fallback';
  /** Where to report: the literal itself, or what leads to it where it stands in another file. */
  readonly node: Node;
  /** The literal; one literal is one defect, however often it is used. */
  readonly literal: Node;
  /** What it is, in words: "a JWT with 3 claims", "argument of `jwt.verify`". */
  readonly because: string;
}
