import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type * as ScopeManager from '@typescript-eslint/scope-manager';
import type * as Estree from '@typescript-eslint/typescript-estree';
import type * as VisitorKeys from '@typescript-eslint/visitor-keys';
import { factsOf, type Module } from './module.js';

type Parsed = Pick<Module, 'ast' | 'scopeManager' | 'visitorKeys'>;

/** Reads what is no script alone, and takes a parser for the script in it. */
interface ComponentParser {
  parseForESLint(text: string, options: object): Parsed;
}

const require = createRequire(import.meta.url);

/** Each by its own name, so that a bundler sees what is loaded. */
const COMPONENT_PARSERS = new Map<string, () => ComponentParser>([
  ['.vue', () => require('vue-eslint-parser') as ComponentParser],
  ['.svelte', () => require('svelte-eslint-parser') as ComponentParser],
]);

/** Names of the language itself are declared nowhere in view: hundreds a file, which nothing asks for. */
const WITHOUT_GLOBALS = { lib: [] };

/** Parses a file by its extension; undefined where it has a syntax error, or its parser is not installed. */
export function parseModule(path: string, text: string): Module | undefined {
  const component = COMPONENT_PARSERS.get(extname(path));
  try {
    const parsed = component ? parseComponent(path, text, component()) : parseScript(path, text);
    const module = { ...parsed, filename: path, text };
    factsOf(module);
    return module;
  } catch {
    // A syntax error there, or a parser that is not installed: that file is unknown, this one is linted all the same.
    return undefined;
  }
}

/** What `@typescript-eslint/parser` does, without tokens and comments: they take as much memory as all the nodes. */
function parseScript(path: string, text: string): Parsed {
  const { parse } = require('@typescript-eslint/typescript-estree') as typeof Estree;
  const { analyze } = require('@typescript-eslint/scope-manager') as typeof ScopeManager;
  const { visitorKeys } = require('@typescript-eslint/visitor-keys') as typeof VisitorKeys;
  const jsx = !/\.[mc]?ts$/.test(path);
  const ast = parse(text, { filePath: path, jsx, range: true, loc: true });
  ast.sourceType = 'module';
  const scopeManager = analyze(ast, { sourceType: 'module', ...WITHOUT_GLOBALS });
  return { ast, scopeManager, visitorKeys } as unknown as Parsed;
}

function parseComponent(path: string, text: string, parser: ComponentParser): Parsed {
  const { ast, scopeManager, visitorKeys } = parser.parseForESLint(text, {
    filePath: path,
    sourceType: 'module',
    ecmaVersion: 'latest',
    range: true,
    loc: true,
    ecmaFeatures: { jsx: true },
    parser: require('@typescript-eslint/parser') as object,
    ...WITHOUT_GLOBALS,
  });
  return { ast, scopeManager, visitorKeys };
}
