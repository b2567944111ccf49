import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import { exportedBy, requiredSource } from '../../../analysis/code/exports.js';
import type { FunctionNode, Node } from '../../../analysis/code/expression.js';
import { functionsOf } from '../../../analysis/code/functions.js';
import { factsOf, variableOf } from '../../../analysis/code/module.js';
import { escaped } from '../../../catalog/pattern-text.js';
import type { Waits } from './waits.js';
import { isSame } from './wrappers.js';

type Reason = { readonly reason: string };

/**
 * Why somebody may call an exported function without its name in view: `import * as auth from './auth'` is more than a
 * way to its members. Undefined where nobody does.
 */
export function wholeHandedOn(fn: FunctionNode, name: string, waits: Waits): Reason | undefined {
  const packages = [...waits.app.dependencies].map(escaped).join('|');
  const pattern = new RegExp(
    `(?:\\*\\s*as\\s+\\w+\\s+from\\s*|=\\s*require\\(\\s*)['"](?!(?:${packages})['"/])`,
  );
  for (const module of waits.modulesMatching(pattern)) {
    const run = waits.runOf(module);
    const givesIt = (source: string) =>
      run.surroundings
        ?.modules(source, module)
        .flatMap((each) => exportedBy(each, name, run))
        .some((each) => functionsOf(each, run).some((other) => isSame(other, fn))) ?? false;
    const found = factsOf(module).nodes.find((node) => isHandingOn(node, givesIt));
    if (found)
      return { reason: `line ${found.loc.start.line} of ${module.filename} hands a file on as a whole` };
  }
  return undefined;
}

function isHandingOn(node: Node, givesIt: (source: string) => boolean): boolean {
  if (node.type === T.ExportAllDeclaration) return node.exported !== null && givesIt(node.source.value);
  const name = wholeName(node);
  const [from] = name ? definitionsOf(name) : [];
  const source =
    from?.kind === 'import' ? from.source : from?.kind === 'value' ? requiredSource(from.node) : undefined;
  if (!name || source === undefined || !givesIt(source)) return false;
  const uses = variableOf(name)?.references.filter(({ init }) => !init) ?? [];
  return uses.some(({ identifier }) => !isObjectOfMember(identifier));
}

function wholeName(node: Node): Node | undefined {
  if (node.type === T.ImportNamespaceSpecifier) return node.local;
  const isRequired =
    node.type === T.VariableDeclarator &&
    node.id.type === T.Identifier &&
    !!node.init &&
    requiredSource(node.init) !== undefined;
  return isRequired ? node.id : undefined;
}

/** Does a name stand for all of another file? */
export function isWhole(name: Node): boolean {
  const [definition] = definitionsOf(name);
  return (definition?.kind === 'import' && definition.name === '*') || definition?.kind === 'namespace';
}

/** `auth` of `auth.getToken`, but not of `auth[name]` */
export function isObjectOfMember({ parent, ...node }: Node): boolean {
  return parent?.type === T.MemberExpression && !parent.computed && parent.object.range[0] === node.range[0];
}
