import { extname } from 'node:path';
import type { Linter } from 'eslint';
import { NODES_ALONE } from 'eslint-plugin-jwt-hygiene/engine';
import { scriptParser } from './script-parser.js';

/** One way to read a file: the part of ESLint's `languageOptions` that says how. */
export type Parsing = Pick<Linter.LanguageOptions, 'parser' | 'parserOptions' | 'sourceType'>;

/** Loads the parser when the first file needs it: TypeScript alone takes a third of a second. */
type Load = () => Promise<Parsing>;

/** Node finds the names of a CommonJS module, a bundler that splits hands it over as `default` alone. */
async function parserOf(imported: Promise<object>): Promise<Linter.Parser> {
  const module = await imported;
  return ('parseForESLint' in module || !('default' in module) ? module : module.default) as Linter.Parser;
}

function typescript(): Promise<Linter.Parser> {
  return parserOf(import('@typescript-eslint/parser'));
}

const asTypeScript: Load = () => Promise.resolve({ parser: scriptParser });

const withTokens: Load = async () => ({ parser: await typescript(), parserOptions: NODES_ALONE });

const asFlow: Load = async () => ({ parser: await parserOf(import('hermes-eslint')) });

/** ESLint's own parser, for old browser scripts: octal literals, HTML comments. */
const asScript: Load = () =>
  Promise.resolve({ sourceType: 'script', parserOptions: { ecmaFeatures: { jsx: true } } });

/** The TypeScript parser cannot tell by a `.vue` name whether `<T>` opens an element or a type. */
function asVue(jsx: boolean): Load {
  return async () => ({
    parser: await parserOf(import('vue-eslint-parser')),
    parserOptions: { parser: await typescript(), ecmaFeatures: { jsx }, ...NODES_ALONE },
  });
}

/** `everyScript`: TypeScript that no `lang` announces, such as `type="text/typescript"`. */
function asSvelte(everyScript: boolean): Load {
  return async () => {
    const parser = await typescript();
    return {
      parser: await parserOf(import('svelte-eslint-parser')),
      parserOptions: {
        parser: everyScript ? parser : { ts: parser, typescript: parser },
        ...NODES_ALONE,
      },
    };
  };
}

const COMPONENTS: Readonly<Record<string, readonly Load[]>> = {
  '.vue': [asVue(false), asVue(true)],
  '.svelte': [asSvelte(false), asSvelte(true)],
};

/**
 * The ways to read a file of this name, best first; the next is for what the one before refuses. The TypeScript parser
 * reads nearly all JavaScript there is; React Native code in Flow is what it refuses most.
 *
 * @param parts `nodes` is what the rules look at; with `tokens` it takes half as long again
 */
export function parsingsOf(filePath: string, parts: 'nodes' | 'tokens' = 'nodes'): readonly Load[] {
  const script = parts === 'nodes' ? asTypeScript : withTokens;
  const isTypeScript = /\.(?:[mc]?ts|tsx)$/.test(filePath);
  return COMPONENTS[extname(filePath)] ?? (isTypeScript ? [script] : [script, asFlow, asScript]);
}
