import { extname } from 'node:path';
import type { Linter } from 'eslint';

/** One way to read a file: the part of ESLint's `languageOptions` that says how. */
export type Parsing = Pick<Linter.LanguageOptions, 'parser' | 'parserOptions' | 'sourceType'>;

/** Loads the parser when the first file needs it: TypeScript alone takes a third of a second. */
type Load = () => Promise<Parsing>;

function typescript(): Promise<Linter.Parser> {
  return import('@typescript-eslint/parser');
}

const asTypeScript: Load = async () => ({ parser: await typescript() });

const asFlow: Load = async () => ({ parser: (await import('hermes-eslint')) as Linter.Parser });

/** ESLint's own parser, for old browser scripts: octal literals, HTML comments. */
const asScript: Load = () =>
  Promise.resolve({ sourceType: 'script', parserOptions: { ecmaFeatures: { jsx: true } } });

/** The TypeScript parser cannot tell by a `.vue` name whether `<T>` opens an element or a type. */
function asVue(jsx: boolean): Load {
  return async () => ({
    parser: (await import('vue-eslint-parser')) as unknown as Linter.Parser,
    parserOptions: { parser: await typescript(), ecmaFeatures: { jsx } },
  });
}

/** `everyScript`: TypeScript that no `lang` announces, such as `type="text/typescript"`. */
function asSvelte(everyScript: boolean): Load {
  return async () => {
    const parser = await typescript();
    return {
      parser: (await import('svelte-eslint-parser')) as unknown as Linter.Parser,
      parserOptions: { parser: everyScript ? parser : { ts: parser, typescript: parser } },
    };
  };
}

const PARSINGS: Readonly<Record<string, readonly Load[]>> = {
  '.vue': [asVue(false), asVue(true)],
  '.svelte': [asSvelte(false), asSvelte(true)],
  '.ts': [asTypeScript],
  '.mts': [asTypeScript],
  '.cts': [asTypeScript],
  '.tsx': [asTypeScript],
};

/** The TypeScript parser reads nearly all JavaScript there is; React Native code in Flow is what it refuses most. */
const PARSINGS_OF_JAVASCRIPT: readonly Load[] = [asTypeScript, asFlow, asScript];

/** The ways to read a file of this name, best first; the next is for what the one before refuses. */
export function parsingsOf(filePath: string): readonly Load[] {
  return PARSINGS[extname(filePath)] ?? PARSINGS_OF_JAVASCRIPT;
}
