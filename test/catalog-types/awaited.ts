import type * as ts from 'typescript-7/unstable/sync';
import type { Questions } from './questions.js';
import { isAny, membersOf } from './types.js';

/**
 * What `await` makes of a type, as members: what a promise's `then` hands to the function that it is given first.
 * What is no promise is itself.
 */
export function awaitedMembersOf(
  type: ts.Type,
  questions: Questions,
  awaiting: readonly ts.Type[] = [],
): ts.Type[] {
  const promised = awaiting.includes(type) ? undefined : promisedBy(type, questions);
  if (!promised) return [type];
  return promised
    .flatMap((each) => membersOf(each, questions))
    .flatMap((each) => awaitedMembersOf(each, questions, [...awaiting, type]));
}

function promisedBy(type: ts.Type, questions: Questions): ts.Type[] | undefined {
  if (isAny(type)) return undefined;
  if (type.isTypeReference() && type.getTarget() === questions.promise) {
    return questions.argumentsOf(type).slice(0, 1);
  }
  const then = questions.propertyOf(type, 'then');
  if (!then) return undefined;
  const promised = questions
    .callsOf(questions.typeOf(then))
    .flatMap((call) => questions.typesOfParameters(call).slice(0, 1))
    .flatMap((resolve) => membersOf(resolve, questions))
    .flatMap((resolve) => questions.callsOf(resolve))
    .flatMap((call) => questions.typesOfParameters(call).slice(0, 1));
  return promised.length > 0 ? promised : undefined;
}
