import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { factsOf, type Module } from './module.js';
import { parseScript, NODES_ALONE, type Parsed } from './parse-script.js';

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

/** Parses a file by its extension; undefined where it has a syntax error, or its parser is not installed. */
export function parseModule(path: string, text: string): Module | undefined {
  const component = COMPONENT_PARSERS.get(extname(path));
  try {
    const parsed = component
      ? parseComponent(path, text, component())
      : parseScript(text, { filePath: path });
    const module = { ...parsed, filename: path, text };
    factsOf(module);
    return module;
  } catch {
    // A syntax error there, or a parser that is not installed: that file is unknown, this one is linted all the same.
    return undefined;
  }
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
    ...NODES_ALONE,
  });
  return { ast, scopeManager, visitorKeys };
}
