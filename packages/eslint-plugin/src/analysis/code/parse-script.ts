import { createRequire } from 'node:module';
import type * as ScopeManager from '@typescript-eslint/scope-manager';
import type * as Estree from '@typescript-eslint/typescript-estree';
import type * as VisitorKeys from '@typescript-eslint/visitor-keys';
import type { Module } from './module.js';

export type Parsed = Pick<Module, 'ast' | 'scopeManager' | 'visitorKeys'>;

export interface ScriptOptions {
  /** Its extension says what may stand in the text. */
  readonly filePath: string;
  readonly sourceType?: 'module' | 'script';
  /** Whether the text is a function's body, as Node makes one of CommonJS. */
  readonly globalReturn?: boolean;
  /** Whether to read comments. */
  readonly comment?: boolean;
}

const require = createRequire(import.meta.url);

/**
 * For `@typescript-eslint/parser`, where another parser asks it: without the names of the language itself, hundreds a
 * file and declared nowhere in view, and without the way back to TypeScript's own nodes.
 */
export const NODES_ALONE = { lib: [], preserveNodeMaps: false };

/**
 * What `@typescript-eslint/parser` does, also without tokens: they take as much time and memory as all the nodes, and
 * no rule of ours looks at them.
 *
 * @throws where the text has a syntax error
 */
export function parseScript(text: string, options: ScriptOptions): Parsed {
  const { parse } = require('@typescript-eslint/typescript-estree') as typeof Estree;
  const { analyze } = require('@typescript-eslint/scope-manager') as typeof ScopeManager;
  const { visitorKeys } = require('@typescript-eslint/visitor-keys') as typeof VisitorKeys;
  const { filePath, sourceType = 'module', globalReturn = false, comment = false } = options;
  const jsx = !/\.[mc]?ts$/.test(filePath);
  const ast = parse(text, { filePath, jsx, comment, range: true, loc: true });
  ast.sourceType = sourceType;
  const scopeManager = analyze(ast, { sourceType, globalReturn, lib: [] });
  return { ast, scopeManager, visitorKeys } as unknown as Parsed;
}
