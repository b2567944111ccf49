import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { KeptKeys } from '../../../catalog/kept-keys.js';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  argumentOf,
  propertyName,
  unwrap,
  type CallNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround, factsOf, isTypeName, variableOf } from '../../../analysis/code/module.js';
import { optionsNamed } from '../../../analysis/code/options.js';
import { ownersOf } from '../../../analysis/code/owners.js';
import type { Run } from '../../../analysis/code/run.js';
import { insertAfter, type TextEdit } from '../../edit.js';
import { valuesOf } from '../values.js';

type Added = NonNullable<KeptKeys['adds']>;

/**
 * Why the options that name the store cannot be given what has to stand beside it: another value stands there, or may
 * come from what is not in view, or another state has the same options. A clause.
 *
 * @param option what names the store
 * @param call what is handed the options
 */
export function objectionToOptions(
  option: Node,
  call: CallNode | undefined,
  { adds }: KeptKeys,
  run: Run,
): string | undefined {
  const written = optionsAround(option);
  if (!adds || !written) return undefined;
  const handed = call && argumentOf(call, 0);
  const all = handed ? [written, handed] : [written];
  const isOther = all.some((each) =>
    optionsNamed(each, adds.option, run).some((value) => !isOff(value, run)),
  );
  if (isOther)
    return `the library would give up waiting after its own \`${adds.option}\`, and write the state that it starts with over the one that is kept: set it to ${adds.text}`;
  if (!all.every((each) => areInView(each, run)))
    return `what else the options of the library are made of is not in view, and may have a \`${adds.option}\` after which it gives up waiting: set \`${adds.option}: ${adds.text}\` beside the storage, and write out the rest`;
  return mentions(written, run) > 1
    ? 'the options of the library are used in more than one place: write them out where each state is kept'
    : undefined;
}

/** `timeout: 0` beside the store, where the options have none: behind all that is spread into them. */
export function addedOption(option: Node, adds: Added | undefined, text: string, run: Run): TextEdit[] {
  const options = optionsAround(option);
  if (!adds || !options || optionsNamed(options, adds.option, run).length > 0) return [];
  const spread = options.properties.findLast(({ type }) => type === T.SpreadElement);
  const at = spread && spread.range[0] > option.range[0] ? spread : option;
  // On a line of its own, where the options have one each.
  const [gap = ''] = /\r?\n[ \t]*$/.exec(text.slice(0, at.range[0])) ?? [];
  return [insertAfter(at, `,${gap === '' ? ' ' : gap}${adds.option}: ${adds.text}`)];
}

function optionsAround(option: Node): TSESTree.ObjectExpression | undefined {
  const options = option.type === T.Property ? option.parent : undefined;
  return options?.type === T.ObjectExpression ? options : undefined;
}

/** `0` or `null`: never. */
function isOff(value: Node, run: Run): boolean {
  const isNever = (each: Node) => {
    const node = unwrap(each);
    return node.type === T.Literal && (node.value === 0 || node.raw === 'null');
  };
  if (isNever(value)) return true;
  const values = valuesOf(definitionsOf(unwrap(value)), run);
  return values.length > 0 && values.every(isNever);
}

/** Are all members of options written out, also those that are spread into them? */
function areInView(options: Node, run: Run): boolean {
  const owners = ownersOf(options, run);
  return (
    owners.length > 0 &&
    owners.every(
      (owner) =>
        owner.kind === 'object' &&
        owner.node.properties.every((each) =>
          each.type === T.SpreadElement ? areInView(each.argument, run) : propertyName(each) !== undefined,
        ),
    )
  );
}

/** How often options that have a name are mentioned by it, in their file and in those that import it. */
function mentions(options: TSESTree.ObjectExpression, run: Run): number {
  let at: Node = options;
  while (at.parent && unwrap(at.parent) === options) at = at.parent;
  const declarator = at.parent;
  const facts = factsAround(options);
  if (declarator?.type !== T.VariableDeclarator || declarator.id.type !== T.Identifier || !facts) return 1;
  const own = (variableOf(declarator.id)?.references ?? []).filter(
    ({ identifier, init }) => init !== true && !isTypeName(identifier as Node),
  );
  const exported = own.filter(({ identifier }) => isExport(identifier as Node));
  const isExported = exported.length > 0 || declarator.parent.parent.type === T.ExportNamedDeclaration;
  const inFile = own.length - exported.length;
  if (!isExported) return inFile;
  const importers = run.surroundings?.importersOf(facts.module) ?? [];
  const elsewhere = importers.flatMap((module) =>
    factsOf(module).nodes.filter(
      (node) =>
        node.type === T.Identifier &&
        !isImport(node) &&
        !isTypeName(node) &&
        definitionsOf(node).some(({ kind }) => kind === 'import') &&
        ownersOf(node, run).some((owner) => owner.node === options),
    ),
  );
  return inFile + elsewhere.length;
}

function isExport({ parent }: Node): boolean {
  return parent?.type === T.ExportSpecifier || parent?.type === T.ExportDefaultDeclaration;
}

function isImport({ parent }: Node): boolean {
  return parent?.type === T.ImportSpecifier || parent?.type === T.ImportDefaultSpecifier;
}
