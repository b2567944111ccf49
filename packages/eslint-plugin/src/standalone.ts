/**
 * The whole configuration for a project that has no ESLint set-up of its own: globs, parsers and rules.
 *
 * @example
 * import jwtHygiene from 'eslint-plugin-jwt-hygiene/standalone';
 * export default jwtHygiene;
 */
import { createRequire } from 'node:module';
import * as typescriptParser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import plugin from './index.js';

const require = createRequire(import.meta.url);

/** The Vue and Svelte parsers are optional peers: present in projects that need them. */
function installed(parser: string): Linter.Parser | undefined {
  try {
    return require(parser) as Linter.Parser;
  } catch {
    return undefined;
  }
}

const typescript = typescriptParser as unknown as Linter.Parser;

/** Svelte's parser chooses by a script's `lang`; handed the TypeScript parser alone, it trips over some styles. */
const scriptParsers = { vue: typescript, svelte: { ts: typescript, typescript } };

function componentConfig(extension: 'vue' | 'svelte', parserName: string): Linter.Config[] {
  const parser = installed(parserName);
  if (!parser) return [];
  return [
    {
      name: `jwt-hygiene/standalone/${extension}`,
      files: [`**/*.${extension}`],
      languageOptions: {
        parser,
        parserOptions: { parser: scriptParsers[extension], extraFileExtensions: [`.${extension}`] },
      },
    },
  ];
}

function standalone(rules: Linter.Config): Linter.Config[] {
  const components = [
    ...componentConfig('vue', 'vue-eslint-parser'),
    ...componentConfig('svelte', 'svelte-eslint-parser'),
  ];
  const scripts: Linter.Config = {
    name: 'jwt-hygiene/standalone/scripts',
    files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
    languageOptions: { parser: typescript, parserOptions: { ecmaFeatures: { jsx: true } } },
  };
  return [scripts, ...components].map((config) => ({ ...rules, ...config }));
}

export const recommended: Linter.Config[] = standalone(plugin.configs.recommended);
export const strict: Linter.Config[] = standalone(plugin.configs.strict);

const commonjs = Object.assign([...recommended], { strict });

export { recommended as default, commonjs as 'module.exports' };
