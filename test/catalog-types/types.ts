import * as ts from 'typescript-7/unstable/sync';
import type { Questions } from './questions.js';

/** Neither is `null` or `undefined`, nor stands for what may be. */
const PRESENT = ts.TypeFlags.DefinitelyNonNullable | ts.TypeFlags.Any;
const ABSENT = ts.TypeFlags.Nullable | ts.TypeFlags.Void;

/** A type's union members, without `null` and `undefined`; a type parameter stands with its constraint. */
export function membersOf(type: ts.Type, questions: Questions): ts.Type[] {
  // Without `null`, `unknown` would be `{}`.
  if (type.flags & ts.TypeFlags.Unknown) return [type];
  const present = presentOf(type, questions);
  if (present.length > 1) return present.flatMap((each) => membersOf(each, questions));
  return present.flatMap((each) => {
    const constraint = isCallers(each, questions) && questions.constraintOf(each);
    return constraint && constraint !== each ? [each, ...membersOf(constraint, questions)] : [each];
  });
}

/**
 * What is left of a type without `null` and `undefined`. The compiler is asked only where it is not plain: of a union it
 * would look at all that each member has.
 */
function presentOf(type: ts.Type, questions: Questions): readonly ts.Type[] {
  const parts = type.isUnionType() ? questions.partsOf(type) : [type];
  const present = parts.filter(({ flags }) => !(flags & ABSENT));
  if (present.length > 0 && present.every(({ flags }) => flags & PRESENT)) return present;
  const rest = questions.withoutNull(type);
  return rest.isUnionType() ? questions.partsOf(rest) : [rest];
}

/** Whether a type is one that the caller chooses: `T`, and `T & {}`, which is what is left of it without `null`. */
export function isCallers(type: ts.Type, questions: Questions): boolean {
  if (type.isIntersectionType()) return questions.partsOf(type).some((each) => isCallers(each, questions));
  return (type.flags & ts.TypeFlags.Instantiable) !== 0;
}

export function isAny(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Any) !== 0;
}
