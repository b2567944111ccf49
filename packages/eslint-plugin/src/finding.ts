import type { Place } from './catalog/types.js';
import type { Node } from './analysis/expression.js';

/** A token at rest: where it came to rest, by which way, and why we believe that it is a token. */
export interface Landing {
  /** The write to report: a call or an assignment. */
  readonly node: Node;
  readonly place: Place;
  /** What the message calls the store: `localStorage`, `AsyncStorage`. */
  readonly store: string;
  /** The project's own function that it goes through, by name; absent for a direct write. */
  readonly via?: string;
  readonly certainty: 'certain' | 'likely';
  /** The evidence, ready for a message: "key `jwt`, value `data.token`". */
  readonly because: string;
}
