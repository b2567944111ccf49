import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  BUILD_SETTINGS,
  BYTES_CALLS,
  DEVICE_CALLS,
  INPUT_CALLS,
  KEY_PAIR_CALLS,
  TRANSPARENT_CALLS,
} from '../../catalog/keys.js';
import { constantText } from '../code/constant.js';
import { definitionsOf, type Definition } from '../code/definitions.js';
import {
  calleeName,
  isFunction,
  memberName,
  propertyName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { imported } from '../code/exports.js';
import { functionsCalled } from '../code/functions.js';
import { memberDefinitions } from '../code/members.js';
import { takenApart } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { convertsFirst } from './key-converters.js';
import { argumentsOfParameter, isComponentProp } from './key-parameters.js';
import { isEnvironment, ownerOfObject, ownerOfParameter } from './key-owner.js';
import { kindOfName, kindOfText, TEXT, type KeyForm, type KeyOwner } from './key-form.js';
import { sourceText } from './source-text.js';

/** Everything that a key may be, as far as it is in view; empty where nothing is known. */
export function keyFormsOf(expression: Node, run: Run): readonly KeyForm[] {
  const node = unwrap(expression);
  return run.once<readonly KeyForm[]>('key forms', node, [], () => find(node, run));
}

function find(node: Node, run: Run): readonly KeyForm[] {
  switch (node.type) {
    case T.Literal:
      if (typeof node.value === 'string') return [ofText(node.value, node)];
      return node.value === null || node.value === false
        ? [{ kind: 'empty', owner: 'app', because: `\`${node.raw}\``, node }]
        : [];
    case T.TemplateLiteral:
    case T.BinaryExpression: {
      const text = constantText(node, run);
      if (text?.complete) return [ofText(text.text, node)];
      const parts = node.type === T.TemplateLiteral ? node.expressions : [node.left, node.right];
      // A text around a key of the environment (line breaks, PEM's first line) leaves it what it is.
      const forms = parts.flatMap((part) => keyFormsOf(part, run)).filter(({ kind }) => kind !== 'empty');
      return text && /-----BEGIN/.test(text.text)
        ? forms.map((form) => ({ ...form, kind: kindOfText(text.text) }))
        : forms;
    }
    case T.ConditionalExpression:
      return [...keyFormsOf(node.consequent, run), ...keyFormsOf(node.alternate, run)];
    case T.LogicalExpression:
      // `process.env.JWT_SECRET || ''` is what the environment says.
      return [...keyFormsOf(node.left, run), ...keyFormsOf(node.right, run)].filter(
        (form, _, all) => form.kind !== 'empty' || all.every(({ kind }) => kind === 'empty'),
      );
    case T.Identifier:
      return ofIdentifier(node, run);
    case T.MemberExpression:
      return ofMember(node, run);
    case T.CallExpression:
    case T.NewExpression:
      return ofCall(node, run);
    case T.ObjectExpression:
      return ofObject(node, run);
    default:
      return [];
  }
}

function ofText(text: string, node: Node): KeyForm {
  const kind = kindOfText(text);
  const because = kind === 'secret' ? TEXT : kind === 'empty' ? 'empty' : 'a key in the code';
  return { kind, owner: 'app', because, node };
}

function named(name: string, owner: KeyOwner, node: Node): KeyForm {
  return { kind: kindOfName(name), owner, because: `\`${sourceText(node) || name}\``, node };
}

function ofIdentifier(node: TSESTree.Identifier, run: Run): readonly KeyForm[] {
  if (node.name === 'undefined') return [{ kind: 'empty', owner: 'app', because: '`undefined`', node }];
  const definitions = definitionsOf(node);
  const forms = definitions.flatMap((definition) => ofDefinition(definition, node, run));
  // `let secret = ''` and what it is given later: the beginning says nothing.
  const told = forms.length > 1 ? forms.filter(({ kind }) => kind !== 'empty') : forms;
  if (told.length === 0) return [named(node.name, 'unknown', node)];
  return told.map((form) => (form.kind === 'unknown' ? { ...form, kind: kindOfName(node.name) } : form));
}

function ofDefinition(definition: Definition, node: TSESTree.Identifier, run: Run): readonly KeyForm[] {
  switch (definition.kind) {
    case 'value': {
      if (definition.path.length === 0) return keyFormsOf(definition.node, run);
      const parts = takenApart(definition, run).flatMap((each) => ofDefinition(each, node, run));
      if (parts.length > 0) return parts;
      const name = definition.path.filter((step) => !/^\d+$|^\.\.\.$/.test(step)).pop() ?? node.name;
      return [named(name, ownerOfObject(definition.node), node)];
    }
    case 'parameter': {
      if (isComponentProp(definition)) return [named(node.name, 'user', node)];
      const handed = argumentsOfParameter(definition, run).flatMap((each) => keyFormsOf(each, run));
      return handed.length > 0 ? handed : [named(node.name, ownerOfParameter(definition), node)];
    }
    case 'import': {
      const found = imported(definition, run).flatMap((each) => ofDefinition(each, node, run));
      if (found.length > 0) return found;
      const isSetting = BUILD_SETTINGS.has(definition.source);
      return [
        named(
          definition.name === 'default' ? node.name : definition.name,
          isSetting ? 'app' : 'unknown',
          node,
        ),
      ];
    }
    default:
      return [];
  }
}

function ofMember(node: TSESTree.MemberExpression, run: Run): readonly KeyForm[] {
  const name = memberName(node);
  if (name === undefined) return [];
  const settings = ownerOfObject(node.object);
  if (settings === 'app' && isEnvironment(node.object)) return [named(name, 'app', node)];
  if (name === 'value' || name === 'current') {
    const held = keyFormsOf(node.object, run);
    return held.some(({ owner }) => owner === 'app')
      ? held
      : [{ kind: 'unknown', owner: 'user', because: '', node }];
  }
  const members = memberDefinitions(node, run).flatMap((each) =>
    each.kind === 'value' && each.path.length === 0 ? keyFormsOf(each.node, run) : [],
  );
  const told = members.length > 1 ? members.filter(({ kind }) => kind !== 'empty') : members;
  if (told.length > 0)
    return told.map((form) => (form.kind === 'unknown' ? { ...form, kind: kindOfName(name) } : form));
  return [named(name, settings, node)];
}

function ofCall(node: CallNode, run: Run): readonly KeyForm[] {
  const name = calleeName(node) ?? '';
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (KEY_PAIR_CALLS.has(name)) return [{ kind: 'pair', owner: 'unknown', because: `\`${name}\``, node }];
  if (name === 'importJWK' && first) return ofJwk(first, run);
  if (DEVICE_CALLS.has(name)) return [{ kind: 'unknown', owner: 'device', because: `\`${name}\``, node }];
  if (INPUT_CALLS.has(name) && callee.type === T.Identifier)
    return [{ kind: 'unknown', owner: 'user', because: `\`${name}\``, node }];
  if (['val', 'prompt', 'watch', 'getValues', 'useState', 'useRef'].includes(name))
    return [{ kind: 'unknown', owner: 'user', because: `\`${name}\``, node }];
  const functions = functionsCalled(node.callee, run);
  const returned = functions.flatMap(returnedExpressions).flatMap((each) => keyFormsOf(each, run));
  if (first && functions.length > 0 && functions.every(convertsFirst)) {
    const isBytes = returned.some(({ kind }) => kind === 'secret');
    return isBytes ? ofBytes(node, first, run) : keyFormsOf(first, run);
  }
  // A converter of the project: what it is given tells more than what it makes of it.
  const told = returned.filter(
    ({ kind, owner }) => kind !== 'empty' && (kind !== 'unknown' || owner !== 'unknown'),
  );
  if (told.length > 0) return told;
  if (TRANSPARENT_CALLS.has(name)) {
    const inner = callee.type === T.MemberExpression && name !== 'resolve' ? callee.object : first;
    return inner ? keyFormsOf(inner, run) : [];
  }
  if (BYTES_CALLS.has(name) && first) return ofBytes(node, first, run);
  // `config.get('jwtSecret')`, `fs.readFileSync('public.pem')`
  const text = first && constantText(first, run)?.text;
  if (text !== undefined && kindOfName(text) !== 'unknown')
    return [
      { kind: kindOfName(text), owner: name === 'get' ? 'app' : 'unknown', because: `\`${text}\``, node },
    ];
  return [named(name, 'unknown', node)];
}

/** Bytes of a text are a shared secret, unless the text is one of a key pair. */
function ofBytes(node: Node, first: Node, run: Run): readonly KeyForm[] {
  const inner = keyFormsOf(first, run);
  if (inner.length === 0)
    return [{ kind: 'secret', owner: 'unknown', because: `\`${sourceText(first)}\``, node }];
  return inner.map((form) =>
    ['unknown', 'private'].includes(form.kind) ? { ...form, kind: 'secret' } : form,
  );
}

function ofJwk(expression: Node, run: Run): readonly KeyForm[] {
  const node = unwrap(expression);
  if (node.type === T.ObjectExpression) return ofObject(node, run);
  if (node.type === T.Identifier) {
    for (const definition of definitionsOf(node)) {
      if (definition.kind === 'value' && definition.path.length === 0) return ofJwk(definition.node, run);
    }
  }
  return [{ kind: 'unknown', owner: 'unknown', because: `\`${sourceText(node)}\``, node }];
}

/** A JWK, or jsrsasign's `{ utf8: 'secret' }`. */
function ofObject(node: TSESTree.ObjectExpression, run: Run): readonly KeyForm[] {
  for (const property of node.properties) {
    if (property.type !== T.Property || isFunction(property.value)) continue;
    const name = propertyName(property) ?? '';
    if (name === 'kty') {
      const type = constantText(property.value, run)?.text;
      if (type === undefined) return [];
      return [
        {
          kind: type === 'oct' ? 'secret' : 'pair',
          owner: 'app',
          because: `a JWK of type \`${type}\``,
          node,
        },
      ];
    }
    if (['utf8', 'hex', 'rstr', 'b64', 'b64u'].includes(name)) return ofBytes(node, property.value, run);
    if (name === 'key' || name === 'secret') return keyFormsOf(property.value, run);
  }
  return [];
}
