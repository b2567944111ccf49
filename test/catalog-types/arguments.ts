import ts from 'typescript';
import type { Claim } from './claims.js';
import type { Declarations } from './declarations.js';
import { isAny, isCallers, membersOf, type Passed } from './walk.js';

/** Why a claim does not hold; `any` where the declarations do not say. */
export type Objection = string;

/**
 * Why the calls on a way do not take what is claimed of them; undefined where they do. The claims about one call
 * have to hold together, for one of its signatures.
 */
export function objectionTo(
  claims: readonly Claim[],
  calls: readonly Passed[],
  declarations: Declarations,
): Objection | undefined {
  for (const call of new Set(claims.map((each) => each.call))) {
    const signatures = calls.at(-1 - call);
    if (!signatures) return 'the way has no call with these arguments';
    const ofCall = claims.filter((each) => each.call === call);
    const objections = signatures.map((signature) => {
      const all = ofCall.map((each) => ofOne(each, signature, declarations));
      return all.find((why) => why !== undefined && why !== 'any') ?? all.find((why) => why === 'any');
    });
    if (!objections.includes(undefined)) return objections.includes('any') ? 'any' : objections[0];
  }
  return undefined;
}

/** Names that speak against a place: of two strings, only their names tell which is the key. */
const OTHERS: Readonly<Record<Claim['sits'], RegExp | undefined>> = {
  key: /^(?:values?|val|data|contents?|payload|options|opts)$/i,
  value: /^(?:keys?|k|options|opts|attributes)$/i,
  pairs: /^keys?$/i,
  record: /^keys?$/i,
  option: undefined,
  secret: /^(?:token|jwt|payload|claims|data|message|options|opts|alg|algorithm)$/i,
  algorithm: /^(?:token|jwt|payload)$|key|secret/i,
};

function ofOne(
  { argument, property, sits }: Claim,
  signature: ts.Signature,
  { checker }: Declarations,
): Objection | undefined {
  const parameter = parameterAt(signature, argument, checker);
  if (!parameter) return `no argument ${argument}`;
  let { name } = parameter;
  let types = membersOf(parameter.type, checker);
  for (const step of property.split('.').filter(Boolean)) {
    const properties = types.flatMap((type) => propertyOf(type, step, checker));
    if (properties.length === 0) {
      return types.some((type) => saysNothing(type, checker))
        ? 'any'
        : `argument ${argument} has no ${property}`;
    }
    types = properties.flatMap((type) => membersOf(type, checker));
    name = step;
  }
  if (OTHERS[sits]?.test(name)) return `argument ${argument} is called ${name}, which is no ${sits}`;
  return types.some((type) => mayBe(sits, type, checker))
    ? undefined
    : `argument ${argument} takes no ${sits}`;
}

/** `any`, `{}`, and a type of the caller's own: which properties there are is not declared. */
function saysNothing(type: ts.Type, checker: ts.TypeChecker): boolean {
  return isAny(type) || isCallers(type) || (isObject(type) && isOpen(type, checker));
}

/** A property by name; where an option may be a list of options, of one of them. */
function propertyOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Type[] {
  const property = checker.getPropertyOfType(type, name);
  if (property) return [checker.getTypeOfSymbol(property)];
  const element = checker.isArrayType(type) && checker.getIndexInfoOfType(type, ts.IndexKind.Number)?.type;
  return element ? membersOf(element, checker).flatMap((each) => propertyOf(each, name, checker)) : [];
}

interface Parameter {
  readonly name: string;
  readonly type: ts.Type;
}

function parameterAt(signature: ts.Signature, at: number, checker: ts.TypeChecker): Parameter | undefined {
  const { parameters, declaration } = signature;
  const last = parameters.length - 1;
  const rest = declaration?.parameters.at(-1);
  const hasRest = rest !== undefined && ts.isParameter(rest) && rest.dotDotDotToken !== undefined;
  const symbol = parameters[hasRest ? Math.min(at, last) : at];
  if (!symbol) return undefined;
  const type = checker.getTypeOfSymbol(symbol);
  if (!hasRest || at < last) return { name: symbol.name, type };
  const element = checker.getPropertyOfType(type, String(at - last));
  const ofRest = element
    ? checker.getTypeOfSymbol(element)
    : checker.getIndexInfoOfType(type, ts.IndexKind.Number)?.type;
  // `...args: any` and `...args: T` take whatever comes.
  return { name: '', type: ofRest ?? type };
}

/** Whether a parameter of this type takes what the row puts there. */
function mayBe(sits: Claim['sits'], type: ts.Type, checker: ts.TypeChecker): boolean {
  const anything = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  if (sits === 'option' || type.flags & anything || isCallers(type)) return true;
  const text = (type.flags & ts.TypeFlags.StringLike) !== 0;
  const indexedBy = (kind: ts.IndexKind) => checker.getIndexInfoOfType(type, kind) !== undefined;
  switch (sits) {
    case 'key':
      return text;
    case 'value':
      // Text, or an object; of options, all are optional.
      return text || (isObject(type) && !isOfOptions(type, checker));
    case 'secret':
      // Text, bytes, a key, or a function that gets one.
      return text || isObject(type);
    case 'algorithm':
      return text || indexedBy(ts.IndexKind.Number);
    case 'pairs':
      return indexedBy(ts.IndexKind.Number);
    case 'record':
      return indexedBy(ts.IndexKind.String) || (isObject(type) && isOpen(type, checker));
  }
}

function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) !== 0;
}

function isOfOptions(type: ts.Type, checker: ts.TypeChecker): boolean {
  const properties = checker.getPropertiesOfType(type);
  return properties.length > 0 && properties.every(({ flags }) => flags & ts.SymbolFlags.Optional);
}

/** `object`, `Object`, `{}` and `Partial<T>`: which properties there are is the caller's choice. */
function isOpen(type: ts.Type, checker: ts.TypeChecker): boolean {
  // Of a function nobody asks for properties.
  if (type.getCallSignatures().length > 0) return false;
  return (
    (type as Partial<ts.Type>).symbol?.name === 'Object' || checker.getPropertiesOfType(type).length === 0
  );
}
