import * as babelParser from '@babel/eslint-parser';
import type { Linter, Scope } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import type { Files } from './form.js';

export type ParserName = 'typescript' | 'espree' | 'babel';

type ScopeManager = Omit<Scope.ScopeManager, 'addGlobals'> & {
  addGlobals?: (names: readonly string[]) => void;
};

/** Babel's parser for Node 20 is of the time before ESLint 10, which asks the scopes to take in its globals. */
const babel: Linter.Parser = {
  meta: { name: '@babel/eslint-parser' },
  parseForESLint(text, options) {
    const parsed = babelParser.parseForESLint(text, options as object);
    const scopes = parsed.scopeManager as ScopeManager;
    scopes.addGlobals ??= (names) => declareGlobals(scopes, names);
    return parsed;
  },
};

function declareGlobals(scopes: ScopeManager, names: readonly string[]): void {
  const [globalScope] = scopes.scopes;
  if (!globalScope) return;
  for (const name of names) {
    if (globalScope.set.has(name)) continue;
    const references = globalScope.through.filter(({ identifier }) => identifier.name === name);
    const variable = { name, scope: globalScope, identifiers: [], references, defs: [] } as Scope.Variable;
    for (const reference of references) reference.resolved = variable;
    globalScope.set.set(name, variable);
    globalScope.variables.push(variable);
  }
  globalScope.through = globalScope.through.filter(({ resolved }) => resolved === null);
}

const babelOptions = {
  requireConfigFile: false,
  babelOptions: {
    babelrc: false,
    configFile: false,
    presets: ['@babel/preset-react', '@babel/preset-typescript'],
    parserOpts: { plugins: ['decorators-legacy'] },
  },
};

/** What each parser makes of scripts; in components it is the parser of the script blocks. */
const scriptOptions: Readonly<Record<ParserName, Linter.LanguageOptions | undefined>> = {
  typescript: undefined,
  espree: { parserOptions: { ecmaFeatures: { jsx: true } } },
  babel: { parser: babel, parserOptions: babelOptions },
};

/** The standalone configuration, with another parser for scripts. */
export function configFor(name: ParserName): Linter.Config[] {
  const options = scriptOptions[name];
  if (!options) return standalone;
  return standalone.map((config) => {
    if (config.name === 'jwt-hygiene/standalone/scripts') return { ...config, languageOptions: options };
    const { parser, parserOptions } = options;
    return {
      ...config,
      languageOptions: {
        ...config.languageOptions,
        parserOptions: { ...parserOptions, parser: parser ?? 'espree' },
      },
    };
  });
}

/** The parsers that can read every file of a project. */
export function parsersFor(files: Files): ParserName[] {
  const names = Object.keys(files);
  const isTypeScript = Object.values(files).some((text) => /<script[^>]* lang="ts"/.test(text));
  if (isTypeScript) return ['typescript'];
  // Its scopes do not know this form of TypeScript.
  if (Object.values(files).some((text) => /\bimport \w+ = require\(/.test(text))) return ['typescript'];
  return names.some((name) => /\.[cm]?tsx?$/.test(name))
    ? ['typescript', 'babel']
    : ['typescript', 'espree', 'babel'];
}
