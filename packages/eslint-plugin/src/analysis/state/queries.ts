import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { constantText } from '../code/constant.js';
import { calleeName, propertyName, unwrap, type Node } from '../code/expression.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import { namesToken } from '../evidence/words.js';
import type { HeldToken } from './held-token.js';

/** Where a project says what a cache of answers holds. */
const SAYS = { keys: /\b(?:queryKey|setQueryData)\b/, documents: /\bgql\b|\bgraphql\b/ } as const;

/**
 * The tokens in a cache of answers that is kept, by the names under which the project asks for them: query keys
 * (`queryKey: ['session', 'token']`), or the fields that a GraphQL query selects. What a mutation answers with does
 * not stay in the cache.
 */
export function heldByQueries(anywhere: Node, by: 'keys' | 'documents', run: Run): readonly HeldToken[] {
  const module = factsAround(anywhere)?.module;
  if (!module) return [];
  const modules = new Set([module, ...(run.surroundings?.modulesMatching(SAYS[by], module) ?? [])]);
  return [...modules].flatMap(({ ast }) =>
    (factsAround(ast)?.nodes ?? []).flatMap((node) =>
      by === 'keys' ? ofKey(keyIn(node), run) : ofDocument(node),
    ),
  );
}

/** `queryKey: […]`, `setQueryData([…], …)` */
function keyIn(node: Node): Node | undefined {
  if (node.type === T.Property) return propertyName(node) === 'queryKey' ? node.value : undefined;
  if (node.type !== T.CallExpression) return undefined;
  return calleeName(node) === 'setQueryData' ? node.arguments[0] : undefined;
}

function ofKey(key: Node | undefined, run: Run): HeldToken[] {
  const list = key && unwrap(key);
  if (list?.type !== T.ArrayExpression) return [];
  const names = list.elements.flatMap((each) => (each ? (constantText(each, run)?.text ?? []) : []));
  return namesToken(names[names.length - 1]) ? [{ path: names }] : [];
}

function ofDocument(node: Node): HeldToken[] {
  if (node.type !== T.TaggedTemplateExpression || !isGraphQl(node)) return [];
  const text = node.quasi.quasis.map(({ value }) => value.raw).join(' ');
  const fields = /^\s*query\b/.test(text) ? (text.match(/\w+(?=\s*(?:\w|\}|$))/gm) ?? []) : [];
  return fields.filter(namesToken).map((field) => ({ path: [field] }));
}

function isGraphQl({ tag }: TSESTree.TaggedTemplateExpression): boolean {
  return tag.type === T.Identifier && ['gql', 'graphql'].includes(tag.name);
}
