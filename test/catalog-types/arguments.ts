import * as ts from 'typescript-7/unstable/sync';
import type { Claim } from './claims.js';
import type { Declarations } from './declarations.js';
import type { Questions } from './questions.js';
import { isAny, isCallers, membersOf } from './types.js';
import type { Passed } from './walk.js';

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
  { questions }: Declarations,
): Objection | undefined {
  const parameter = parameterAt(signature, argument, questions);
  if (!parameter) return `no argument ${argument}`;
  let { name } = parameter;
  let types = membersOf(parameter.type, questions);
  for (const step of property.split('.').filter(Boolean)) {
    const properties = types.flatMap((type) => propertyOf(type, step, questions));
    if (properties.length === 0) {
      return types.some((type) => saysNothing(type, questions))
        ? 'any'
        : `argument ${argument} has no ${property}`;
    }
    types = properties.flatMap((type) => membersOf(type, questions));
    name = step;
  }
  if (OTHERS[sits]?.test(name)) return `argument ${argument} is called ${name}, which is no ${sits}`;
  return types.some((type) => mayBe(sits, type, questions))
    ? undefined
    : `argument ${argument} takes no ${sits}`;
}

/** `any`, `{}`, and a type of the caller's own: which properties there are is not declared. */
function saysNothing(type: ts.Type, questions: Questions): boolean {
  return isAny(type) || isCallers(type, questions) || (isObject(type) && isOpen(type, questions));
}

/** A property by name; where an option may be a list of options, of one of them. */
function propertyOf(type: ts.Type, name: string, questions: Questions): ts.Type[] {
  const property = questions.propertyOf(type, name);
  if (property) return [questions.typeOf(property)];
  const element = questions.isArray(type) && questions.numberIndexOf(type)?.valueType;
  return element ? membersOf(element, questions).flatMap((each) => propertyOf(each, name, questions)) : [];
}

interface Parameter {
  readonly name: string;
  readonly type: ts.Type;
}

function parameterAt(signature: ts.Signature, at: number, questions: Questions): Parameter | undefined {
  const { hasRestParameter: hasRest } = signature;
  const parameters = questions.parametersOf(signature);
  const last = parameters.length - 1;
  const place = hasRest ? Math.min(at, last) : at;
  const name = parameters[place]?.name;
  if (name === undefined) return undefined;
  const type = questions.typesOfParameters(signature)[place]!;
  if (!hasRest || at < last) return { name, type };
  const element = questions.propertyOf(type, String(at - last));
  const ofRest = element ? questions.typeOf(element) : questions.numberIndexOf(type)?.valueType;
  // `...args: any` and `...args: T` take whatever comes.
  return { name: '', type: ofRest ?? type };
}

/** Whether a parameter of this type takes what the row puts there. */
function mayBe(sits: Claim['sits'], type: ts.Type, questions: Questions): boolean {
  const anything = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  if (sits === 'option' || type.flags & anything || isCallers(type, questions)) return true;
  const text = (type.flags & ts.TypeFlags.StringLike) !== 0;
  switch (sits) {
    case 'key':
      return text;
    case 'value':
      // Text, or an object; of options, all are optional.
      return text || (isObject(type) && !isOfOptions(type, questions));
    case 'secret':
      // Text, bytes, a key, or a function that gets one.
      return text || isObject(type);
    case 'algorithm':
      return text || questions.numberIndexOf(type) !== undefined;
    case 'pairs':
      return questions.numberIndexOf(type) !== undefined;
    case 'record':
      return questions.stringIndexOf(type) !== undefined || (isObject(type) && isOpen(type, questions));
  }
}

function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) !== 0;
}

function isOfOptions(type: ts.Type, questions: Questions): boolean {
  const properties = questions.propertiesOf(type);
  return properties.length > 0 && properties.every(({ flags }) => flags & ts.SymbolFlags.Optional);
}

/** `object`, `Object`, `{}` and `Partial<T>`: which properties there are is the caller's choice. */
function isOpen(type: ts.Type, questions: Questions): boolean {
  // Of a function nobody asks for properties.
  if (questions.callsOf(type).length > 0) return false;
  return type.getSymbol()?.name === 'Object' || questions.propertiesOf(type).length === 0;
}
