import ts from 'typescript';
import type { Declarations } from './declarations.js';
import { textOf, type Step } from './steps.js';

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
  const { checker } = declarations;
  const within = (given: readonly ts.Type[]) => given.flatMap((type) => membersOf(type, checker));
  const entered = within(types);
  for (const reached of [entered, within(entered.map((type) => checker.getAwaitedType(type) ?? type))]) {
    const next = stepFrom(reached, step, declarations);
    if (next) return next;
  }
  // Names that the application chose are in no declaration.
  return entered.some(isAny) || step.kind === 'any member' ? 'unknown' : undefined;
}

function stepFrom(types: readonly ts.Type[], step: Step, declarations: Declarations): Next | undefined {
  const { checker } = declarations;
  if (step.kind === 'call' || step.kind === 'construct' || step.kind === 'callback') {
    const kind = step.kind === 'construct' ? ts.SignatureKind.Construct : ts.SignatureKind.Call;
    const signatures = types.flatMap((type) => checker.getSignaturesOfType(type, kind));
    const results = signatures.flatMap((signature) =>
      step.kind === 'callback' ? handedOn(signature, checker) : signature.getReturnType(),
    );
    return results.length > 0 ? { types: results, signatures } : undefined;
  }
  const reached = types.flatMap((type) => memberOf(type, step, declarations) ?? []);
  return reached.length > 0 ? { types: reached } : undefined;
}

/** The first thing that a function hands to the functions it is given. */
function handedOn(signature: ts.Signature, checker: ts.TypeChecker): ts.Type[] {
  return signature.parameters
    .flatMap((parameter) => membersOf(checker.getTypeOfSymbol(parameter), checker))
    .flatMap((type) => type.getCallSignatures())
    .flatMap(({ parameters: [first] }) => (first ? checker.getTypeOfSymbol(first) : []));
}

function memberOf(
  type: ts.Type,
  step: Exclude<Step, { kind: 'call' | 'construct' | 'callback' }>,
  { checker, from }: Declarations,
): ts.Type | undefined {
  switch (step.kind) {
    case 'member':
    case 'write': {
      const property = checker.getPropertyOfType(type, step.name);
      if (!property) {
        const indexed = checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type;
        return indexed ?? (extendsUnknown(type, checker) ? checker.getAnyType() : undefined);
      }
      if (step.kind === 'write' && isReadOnly(property)) return undefined;
      return checker.getTypeOfSymbolAtLocation(property, from);
    }
    case 'assign': {
      const set = checker.getPropertyOfType(type, 'set');
      return set && checker.getTypeOfSymbolAtLocation(set, from);
    }
    case 'element': {
      const element = checker.getPropertyOfType(type, String(step.at));
      if (element) return checker.getTypeOfSymbolAtLocation(element, from);
      if (checker.isTupleType(type)) return undefined;
      return checker.getIndexInfoOfType(type, ts.IndexKind.Number)?.type;
    }
    case 'any member':
    case 'write any': {
      const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
      if (index) return step.kind === 'write any' && index.isReadonly ? undefined : index.type;
      // What the caller's own type is, has the caller's own properties.
      return isCallers(type) ? type : undefined;
    }
  }
}

/** Whether a class extends one that is not declared here: what it inherits is not known. */
function extendsUnknown(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (!type.isClass()) return false;
  const extending = (type.symbol.declarations ?? [])
    .filter(ts.isClassLike)
    .some(({ heritageClauses = [] }) =>
      heritageClauses.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword),
    );
  const bases = checker.getBaseTypes(type);
  return (
    extending && (bases.length === 0 || bases.some((base) => isAny(base) || extendsUnknown(base, checker)))
  );
}

function isReadOnly(property: ts.Symbol): boolean {
  return (property.declarations ?? []).some(
    (declaration) =>
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0 ||
      (ts.isGetAccessor(declaration) && !property.declarations?.some(ts.isSetAccessor)),
  );
}

/** A type's union members, without `null` and `undefined`; a type parameter stands with its constraint. */
export function membersOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  // Without `null`, `unknown` would be `{}`.
  if (type.flags & ts.TypeFlags.Unknown) return [type];
  const present = checker.getNonNullableType(type);
  if (present.isUnion()) return present.types.flatMap((each) => membersOf(each, checker));
  const constraint = isCallers(present) && checker.getBaseConstraintOfType(present);
  return constraint && constraint !== present ? [present, ...membersOf(constraint, checker)] : [present];
}

/** Whether a type is one that the caller chooses: `T`, and `T & {}`, which is what is left of it without `null`. */
export function isCallers(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isCallers);
  return (type.flags & ts.TypeFlags.Instantiable) !== 0;
}

export function isAny(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Any) !== 0;
}
