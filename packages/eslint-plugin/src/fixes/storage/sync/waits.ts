import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../../../analysis/code/expression.js';
import { factsAround, type Module } from '../../../analysis/code/module.js';
import { dependentsOf } from '../../../project/project-index.js';
import { escaped } from '../../../catalog/pattern-text.js';
import { textMatches } from '../../../project/text-match.js';
import { insertBefore, type TextEdit } from '../../edit.js';
import type { App } from '../app.js';
import { filesOf, modulesAmong } from '../candidates.js';
import type { RunOf } from '../runs.js';

/** An edit that may be in another file than what asks for it. */
export interface Placed {
  readonly at: Node;
  readonly edit: TextEdit;
}

/** What has to wait besides the function that a read stands in, while one move is planned. */
export interface Waits {
  readonly runOf: RunOf;
  readonly app: Pick<App, 'directory' | 'dependencies'>;
  /** Whether other packages of the workspace may call what this one exports. */
  readonly isShared: boolean;
  /** The keys that leave. */
  readonly keys: ReadonlySet<string>;
  /** The files that may speak of a name; undefined where one of them cannot be read. */
  modulesNaming(name: string): readonly Module[] | undefined;
  /** The files whose text matches, as far as they can be read. */
  modulesMatching(pattern: RegExp): readonly Module[];
  /** Keeps edits for the end: the same one of two reads is made once. */
  note(placed: readonly Placed[]): void;
  /** What was kept, by file. */
  readonly noted: ReadonlyMap<string, { readonly module: Module; readonly edits: readonly TextEdit[] }>;
}

/** More files than one function is called in. */
const MAX_FILES = 120;

/** Nothing waits yet. */
export function noWaits(app: App, keys: ReadonlySet<string>, runOf: RunOf): Waits {
  const noted = new Map<string, { module: Module; edits: TextEdit[] }>();
  return {
    runOf,
    app,
    keys,
    isShared: dependentsOf(app.directory).length > 0,
    modulesNaming(name) {
      const pattern = new RegExp(`\\b${escaped(name)}\\b`);
      const files = filesOf(app.directory)?.filter((file) => textMatches(file, pattern));
      if (!files || files.length > MAX_FILES) return undefined;
      const modules = modulesAmong(files, []);
      return modules.length === files.length ? modules : undefined;
    },
    modulesMatching: (pattern) => modulesAmong(filesOf(app.directory) ?? [], [pattern]),
    note(placed) {
      for (const { at, edit } of placed) {
        const module = factsAround(at)?.module;
        if (!module) continue;
        const known = noted.get(module.filename) ?? { module, edits: [] };
        noted.set(module.filename, known);
        if (!known.edits.some((each) => isSame(each, edit))) known.edits.push(edit);
      }
    },
    noted,
  };
}

function isSame(one: TextEdit, other: TextEdit): boolean {
  return one.range[0] === other.range[0] && one.range[1] === other.range[1] && one.text === other.text;
}

/** Puts `async` before a function. */
export function startOf(fn: FunctionNode): Placed {
  const { parent } = fn;
  const isMethod = parent.type === T.MethodDefinition || (parent.type === T.Property && parent.method);
  if (!isMethod) return { at: fn, edit: insertBefore(fn, 'async ') };
  // Of a computed name the bracket comes first.
  const at = parent.computed ? parent.range[0] : parent.key.range[0];
  return { at: fn, edit: { range: [at, at], text: 'async ' } };
}

/** What makes a function asynchronous, its annotated type with it; undefined where that type says something else. */
export function madeAsync(fn: FunctionNode): readonly Placed[] | undefined {
  const { returnType } = fn;
  const made = startOf(fn);
  if (!returnType) return [made];
  const type = returnType.typeAnnotation as TypeNode | undefined;
  // Babel's parser has types of Flow.
  if ((returnType.type as string) !== 'TSTypeAnnotation' || !type || type.type === T.TSTypePredicate)
    return undefined;
  return [
    made,
    { at: fn, edit: insertBefore(type, 'Promise<') },
    { at: fn, edit: { range: [type.range[1], type.range[1]], text: '>' } },
  ];
}

type TypeNode = NonNullable<FunctionNode['returnType']>['typeAnnotation'];
