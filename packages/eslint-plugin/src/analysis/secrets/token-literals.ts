import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { decodeToken, findTokens, isSampleToken, type Decoding } from '@jwt-hygiene/inspect';
import { PUBLISHED_TOKENS, SERVICE_ROLES, USER_CLAIMS } from '../../catalog/secrets.js';
import type { Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import type { Hardcoded } from './hardcoded.js';
import { literalText } from './literals-behind.js';
import { isMadeUp, nameOfPlace } from './place.js';

/** An HMAC of 256 bits has 43 characters; whatever is shorter was never a signature. */
const SHORTEST_SIGNATURE = 43;

/** So many users whose tokens stand in one file and say nothing but who they are were made up, to show something. */
const SAMPLE_USERS = 3;

interface TokenLiteral extends Hardcoded {
  /** Whose token it is, where it says nothing else: neither when it was made, nor by whom or for what. */
  readonly user: string | undefined;
}

/** The JWTs that stand in a file and open something: not those of a sample's users. */
export function tokenLiteralsIn(nodes: readonly Node[], run: Run): readonly Hardcoded[] {
  const found = nodes.flatMap((node) => tokenLiteral(node, run) ?? []);
  const users = new Set(found.flatMap(({ user }) => user ?? []));
  return users.size < SAMPLE_USERS ? found : found.filter(({ user }) => user === undefined);
}

/** The JWT that a node spells out, if it is one that opens something. */
function tokenLiteral(node: Node, run: Run): TokenLiteral | undefined {
  const text = textOf(node, run);
  if (text === undefined || !/e[yw][A-Z0k]/.test(text)) return undefined;
  const decoding = findTokens(text)
    .map(({ token }) => decodeToken(token))
    .find(opensSomething);
  if (!decoding || isMadeUp(node)) return undefined;
  const name = nameOfPlace(node);
  const because = name === undefined ? whatItIs(decoding) : `${whatItIs(decoding)}, \`${name}\``;
  const kind = isServiceRole(decoding) ? 'service-role' : 'token';
  return { kind, node, literal: node, because, user: onlyUserOf(decoding) };
}

function onlyUserOf(decoding: Decoding): string | undefined {
  if (!decoding.ok || decoding.form === 'jwe') return undefined;
  const [claim, ...others] = Object.entries(decoding.claims);
  return claim && others.length === 0 && USER_CLAIMS.has(claim[0]) ? String(claim[1]) : undefined;
}

/** Does this token pass every row of a Supabase database? */
function isServiceRole(decoding: Decoding): boolean {
  return decoding.ok && decoding.form === 'jws' && SERVICE_ROLES.has(decoding.claims['role']);
}

/** Not the sample of jwt.io, nor a token that is published on purpose, nor one whose signature cannot be one. */
function opensSomething(decoding: Decoding): boolean {
  if (!decoding.ok || isSampleToken(decoding)) return false;
  if (decoding.form === 'jwe') return true;
  if (decoding.signature.length < SHORTEST_SIGNATURE) return false;
  const has = (name: string) => Object.hasOwn(decoding.claims, name);
  return !PUBLISHED_TOKENS.some(
    ({ claims, without }) =>
      Object.entries(claims).every(([name, value]) =>
        value === undefined ? has(name) : decoding.claims[name] === value,
      ) && !without?.some(has),
  );
}

function whatItIs(decoding: Decoding): string {
  if (!decoding.ok || decoding.form === 'jwe') return 'encrypted';
  const count = Object.keys(decoding.claims).length;
  return `${count} ${count === 1 ? 'claim' : 'claims'}`;
}

/** The text of a node that is a whole text of its own: in code, in JSX, in a template of Vue or Svelte. */
function textOf(node: Node, run: Run): string | undefined {
  switch (node.type as string) {
    case 'BinaryExpression':
      // The outermost sum speaks for its parts.
      return node.parent?.type === T.BinaryExpression ? undefined : literalText(node, run);
    case 'Literal': {
      const inSum =
        node.parent?.type === T.BinaryExpression && literalText(outermostSum(node), run) !== undefined;
      return inSum ? undefined : literalText(node, run);
    }
    case 'TemplateElement':
      return (node as { value: { cooked: string | null } } & Node).value.cooked ?? undefined;
    case 'JSXText':
    case 'VLiteral':
    case 'VText':
    case 'SvelteLiteral':
    case 'SvelteText':
      return (node as unknown as { value: string }).value;
    default:
      return undefined;
  }
}

function outermostSum(node: Node): Node {
  let at = node;
  while (at.parent?.type === T.BinaryExpression) at = at.parent;
  return at;
}
