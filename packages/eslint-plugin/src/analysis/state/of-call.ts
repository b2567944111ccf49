import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { PersistRow, StateSlot } from '../../catalog/types.js';
import { constantText } from '../code/constant.js';
import {
  calleeName,
  propertyName,
  unwrap,
  type CallNode,
  type Node,
  typeArgumentsOf,
  argumentOf,
} from '../code/expression.js';
import { membersOf } from '../code/members.js';
import { factsAround, variableOf } from '../code/module.js';
import { optionsAt, optionsNamed } from '../code/options.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { meaningOfKeyText, namesToken } from '../evidence/words.js';
import { heldByCreator, heldByTypeArguments } from './creator.js';
import { under, type HeldToken } from './held-token.js';
import { entriesIn } from './kept.js';
import { heldByQueries } from './queries.js';
import { heldByReducer } from './reducer.js';
import { withoutSealed } from './sealed.js';
import { heldByMember, heldByType, heldByValue } from './value.js';

/** The tokens in the state that a call hands to a library to keep, before its options leave anything out. */
export function heldByCall(
  call: CallNode,
  row: PersistRow,
  options: Node | undefined,
  run: Run,
): readonly HeldToken[] {
  const { state } = row;
  switch (state.kind) {
    case 'creator':
    case 'reducer':
    case 'value': {
      const handed = argumentOf(call, state.at);
      if (!handed) return [];
      const held = [...heldByHanded(handed, state.kind, run), ...heldByTypeArguments(call, run)];
      return state.kind === 'creator' ? withoutSealed(held, handed, run) : held;
    }
    case 'atom':
      return ofAtom(call, state, run);
    case 'members':
      return ofMembers(call, state, options, run);
    case 'store':
      return ofStore(call, run);
    case 'queries':
      return heldByQueries(call, state.by, run);
    case 'project':
      return [...ofEntries(row, options, run), ...ofProject(call, run)];
  }
}

/** The tokens in what makes a state, by what it is. */
export function heldByHanded(
  handed: Node,
  kind: 'creator' | 'reducer' | 'value',
  run: Run,
): readonly HeldToken[] {
  if (kind === 'creator') return heldByCreator(handed, run);
  return kind === 'reducer' ? heldByReducer(handed, run) : heldByValue(handed, run);
}

/** `const tokenAtom = atomWithStorage('token', '')`: the key, the name and what it holds speak. */
function ofAtom(
  call: CallNode,
  { key, initial }: StateSlot & { kind: 'atom' },
  run: Run,
): readonly HeldToken[] {
  const [named] = optionsAt(call, key, run);
  const text = named && constantText(named, run)?.text;
  const [value] = initial === undefined ? [] : optionsAt(call, initial, run);
  if (text === undefined || (value && isNumberOrFlag(value))) return [];
  const meaning = meaningOfKeyText(text);
  if (meaning === 'certain' || meaning === 'likely') return [{ path: [text] }];
  if (meaning !== undefined) return [];
  const { parent } = call;
  const name = parent.type === T.VariableDeclarator && parent.id.type === T.Identifier ? parent.id.name : '';
  if (namesToken(name)) return [{ path: [name] }];
  const typed = typeArgumentsOf(call).flatMap((type) => heldByType(type, run));
  return under(text, [...(value ? heldByValue(value, run) : []), ...typed]);
}

function isNumberOrFlag(value: Node): boolean {
  const node = unwrap(value);
  return node.type === T.Literal && (typeof node.value === 'boolean' || typeof node.value === 'number');
}

/** `makePersistable(this, { properties: ['token'] })`: members by their names, or by what they hold. */
function ofMembers(
  call: CallNode,
  { of, option }: StateSlot & { kind: 'members' },
  options: Node | undefined,
  run: Run,
): readonly HeldToken[] {
  const names = options
    ? optionsNamed(options, option, run).flatMap((each) => entriesIn(each, run) ?? [])
    : [];
  const whole = argumentOf(call, of);
  const owners = whole ? ownersOf(whole, run) : [];
  return names.flatMap((name) => {
    const members = owners.flatMap((owner) => membersOf(owner, name, run));
    const values = members.flatMap((each) => (each.kind === 'value' ? [each.node] : []));
    const typed = members.flatMap((each) =>
      each.kind === 'typed' ? under(name, heldByType(each.type, run)) : [],
    );
    if (values.length > 0) return [...values.flatMap((value) => heldByMember(name, value, run)), ...typed];
    return namesToken(name) ? [{ path: [name] }, ...typed] : typed;
  });
}

/** Pinia's options or set-up function; for a plugin of Vuex, the options of the store that lists it. */
function ofStore(call: CallNode, run: Run): readonly HeldToken[] {
  if (calleeName(call) === 'defineStore') {
    return call.arguments.flatMap((argument) => {
      const node = unwrap(argument);
      if (node.type === T.ArrowFunctionExpression || node.type === T.FunctionExpression)
        return heldByCreator(node, run);
      return node.type === T.ObjectExpression ? ofOptions(node, run) : [];
    });
  }
  return storesListing(call).flatMap((options) => ofOptions(options, run));
}

/** `state`, and the modules behind their names. */
function ofOptions(options: TSESTree.ObjectExpression, run: Run): readonly HeldToken[] {
  return [
    ...optionsNamed(options, 'state', run).flatMap((each) => heldByCreator(each, run)),
    ...optionsNamed(options, 'modules', run).flatMap((modules) =>
      ownersOf(modules, run).flatMap((owner) =>
        owner.kind === 'object' ? owner.node.properties.flatMap((each) => ofModule(each, run)) : [],
      ),
    ),
  ];
}

function ofModule(property: TSESTree.Property | TSESTree.SpreadElement, run: Run): readonly HeldToken[] {
  const name = property.type === T.Property ? propertyName(property) : undefined;
  if (property.type !== T.Property || name === undefined) return [];
  return ownersOf(property.value, run).flatMap((owner) =>
    owner.kind === 'object' ? under(name, ofOptions(owner.node, run)) : [],
  );
}

/** The options of the stores that list a plugin: around its call, or around its name. */
function storesListing(call: CallNode): TSESTree.ObjectExpression[] {
  const { parent } = call;
  const variable =
    parent.type === T.VariableDeclarator && parent.id.type === T.Identifier
      ? variableOf(parent.id)
      : undefined;
  const places: Node[] = [call, ...(variable?.references ?? []).map(({ identifier }) => identifier as Node)];
  return places.flatMap((place) => {
    for (let at: Node | undefined = place.parent; at; at = at.parent) {
      if (at.type === T.ObjectExpression && at.properties.some(isStateOrModules)) return [at];
    }
    return [];
  });
}

function isStateOrModules(property: TSESTree.Property | TSESTree.SpreadElement): boolean {
  return property.type === T.Property && ['state', 'modules'].includes(propertyName(property) ?? '');
}

/** `keys: ['auth.token']`: a list that names a token itself. */
function ofEntries({ only = [] }: PersistRow, options: Node | undefined, run: Run): HeldToken[] {
  if (!options) return [];
  return only
    .flatMap((name) => optionsNamed(options, name, run))
    .flatMap((list) => entriesIn(list, run) ?? [])
    .map((entry) => ({ path: entry.split('.') }))
    .filter(({ path }) => namesToken(path[path.length - 1]));
}

/** What makes the state of a project that hands it to a library elsewhere. */
const STATE_MAKERS = /\b(?:combineReducers|configureStore|createStore)\s*\(/;

function ofProject(call: CallNode, run: Run): readonly HeldToken[] {
  const module = factsAround(call)?.module;
  const others = module ? (run.surroundings?.modulesMatching(STATE_MAKERS, module) ?? []) : [];
  const modules = new Set(module ? [module, ...others] : []);
  return [...modules].flatMap((each) => {
    const calls = (factsAround(each.ast)?.nodes ?? []).filter(
      (node): node is TSESTree.CallExpression =>
        node.type === T.CallExpression && STATE_MAKERS.test(`${calleeName(node) ?? ''}(`),
    );
    return calls.flatMap((made) => heldByReducer(made, run));
  });
}
