import {
  isClassLikeDeclaration,
  ModifierFlags,
  SyntaxKind,
  type ModifiersBase,
} from 'typescript-7/unstable/ast';
import * as ts from 'typescript-7/unstable/sync';
import { awaitedMembersOf } from './awaited.js';
import type { Declarations } from './declarations.js';
import type { Questions } from './questions.js';
import { textOf, type Step } from './steps.js';
import { isAny, isCallers, membersOf } from './types.js';

/** A call or construction that was passed: the signatures it may be of. */
export type Passed = readonly ts.Signature[];

export type Way =
  /** The declarations know the way. */
  | { readonly kind: 'there'; readonly types: readonly ts.Type[]; readonly calls: readonly Passed[] }
  /** They stop knowing: `any`, or a value of which they say nothing. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** They know that there is none. */
  | { readonly kind: 'none'; readonly why: string };

/**
 * Follows a path through declarations. Types that may be `null` or `undefined` and promises are entered,
 * as the catalogue's paths do, and every overload and every member of a union is tried.
 */
export function walk(start: readonly ts.Type[], steps: readonly Step[], declarations: Declarations): Way {
  let types = start;
  let walked = '';
  const calls: Passed[] = [];
  for (const step of steps) {
    const next = after(types, step, declarations);
    if (next === 'unknown')
      return { kind: 'unknown', why: `nothing is declared of ${textOf(step)} in ${walked || 'the module'}` };
    if (!next) return { kind: 'none', why: `no ${textOf(step)} after ${walked || 'the start'}` };
    if (next.signatures) calls.push(next.signatures);
    types = next.types;
    walked += textOf(step);
  }
  return { kind: 'there', types, calls };
}

interface Next {
  readonly types: readonly ts.Type[];
  readonly signatures?: Passed;
}

function after(
  types: readonly ts.Type[],
  step: Step,
  declarations: Declarations,
): Next | 'unknown' | undefined {
  const { questions } = declarations;
  const entered = types.flatMap((type) => membersOf(type, questions));
  const next =
    stepFrom(entered, step, declarations) ??
    stepFrom(
      entered.flatMap((type) => awaitedMembersOf(type, questions)),
      step,
      declarations,
    );
  if (next) return next;
  // Names that the application chose are in no declaration.
  return entered.some(isAny) || step.kind === 'any member' ? 'unknown' : undefined;
}

function stepFrom(types: readonly ts.Type[], step: Step, { questions }: Declarations): Next | undefined {
  if (step.kind === 'call' || step.kind === 'construct' || step.kind === 'callback') {
    const signaturesOf = step.kind === 'construct' ? questions.constructionsOf : questions.callsOf;
    const signatures = types.flatMap(signaturesOf);
    const results = signatures.flatMap((signature) =>
      step.kind === 'callback' ? handedOn(signature, questions) : questions.resultOf(signature),
    );
    return results.length > 0 ? { types: results, signatures } : undefined;
  }
  const reached = types.flatMap((type) => memberOf(type, step, questions) ?? []);
  return reached.length > 0 ? { types: reached } : undefined;
}

/** The first thing that a function hands to the functions it is given. */
function handedOn(signature: ts.Signature, questions: Questions): ts.Type[] {
  return questions
    .typesOfParameters(signature)
    .flatMap((type) => membersOf(type, questions))
    .flatMap((type) => questions.callsOf(type))
    .flatMap((call) => questions.typesOfParameters(call).slice(0, 1));
}

function memberOf(
  type: ts.Type,
  step: Exclude<Step, { kind: 'call' | 'construct' | 'callback' }>,
  questions: Questions,
): ts.Type | undefined {
  switch (step.kind) {
    case 'member':
    case 'write': {
      const property = questions.propertyOf(type, step.name);
      if (!property) {
        const indexed = questions.stringIndexOf(type)?.valueType;
        return indexed ?? (extendsUnknown(type, questions) ? questions.anyType : undefined);
      }
      if (step.kind === 'write' && isReadOnly(property)) return undefined;
      return questions.typeOf(property);
    }
    case 'assign': {
      const set = questions.propertyOf(type, 'set');
      return set && questions.typeOf(set);
    }
    case 'element': {
      const element = questions.propertyOf(type, String(step.at));
      if (element) return questions.typeOf(element);
      if (questions.isTuple(type)) return undefined;
      return questions.numberIndexOf(type)?.valueType;
    }
    case 'any member':
    case 'write any': {
      const index = questions.stringIndexOf(type);
      if (index) return step.kind === 'write any' && index.isReadonly ? undefined : index.valueType;
      // What the caller's own type is, has the caller's own properties.
      return isCallers(type, questions) ? type : undefined;
    }
  }
}

/** Whether a class extends one that is not declared here: what it inherits is not known. */
function extendsUnknown(type: ts.Type, questions: Questions): boolean {
  if (!type.isClassOrInterface() || !(type.objectFlags & ts.ObjectFlags.Class)) return false;
  const bases = questions.basesOf(type);
  if (bases.length > 0 && !bases.some((base) => isAny(base) || extendsUnknown(base, questions))) return false;
  return (type.getSymbol()?.declarations ?? []).some((handle) => {
    const declaration = handle.resolve();
    return (
      declaration &&
      isClassLikeDeclaration(declaration) &&
      declaration.heritageClauses?.some(({ token }) => token === SyntaxKind.ExtendsKeyword)
    );
  });
}

function isReadOnly({ declarations }: ts.Symbol): boolean {
  return declarations.some((handle) => {
    if (handle.kind === SyntaxKind.GetAccessor)
      return declarations.every(({ kind }) => kind !== SyntaxKind.SetAccessor);
    const { modifierFlags = 0 } = (handle.resolve() ?? {}) as Partial<ModifiersBase>;
    return (modifierFlags & ModifierFlags.Readonly) !== 0;
  });
}
