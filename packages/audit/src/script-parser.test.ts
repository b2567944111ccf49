import { parseForESLint } from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { scriptParser } from './script-parser.js';

/** What ESLint hands to a parser. */
const optionsFor = (filePath: string, sourceType: 'module' | 'script' = 'module') => ({
  filePath,
  sourceType,
  lib: [],
  ecmaFeatures: { globalReturn: sourceType === 'script' },
});

type Parse = (
  text: string,
  options: ReturnType<typeof optionsFor>,
) => { ast: object; scopeManager?: object | null | undefined };

const ours: Parse = (text, options) => scriptParser.parseForESLint(text, options);
const theirs: Parse = (text, options) => parseForESLint(text, options);

/** Nodes with all that is theirs; the way up would lead around in circles. */
const nodesOf = ({ ast }: ReturnType<Parse>): unknown =>
  JSON.parse(
    JSON.stringify(ast, (key, value: unknown) =>
      ['parent', 'tokens', 'comments'].includes(key) || typeof value === 'bigint' ? undefined : value,
    ),
  );

const namesOf = ({ scopeManager }: ReturnType<Parse>) =>
  (
    scopeManager as { scopes: { type: string; variables: { name: string }[]; references: object[] }[] }
  ).scopes.map(({ type, variables, references }) => [
    type,
    variables.map(({ name }) => name),
    references.length,
  ]);

describe('reads what the parser of typescript-eslint reads', () => {
  it.each<[string, string, ('module' | 'script')?]>([
    ['a.ts', 'enum A { B }\nexport default class<T> { @dec() private x?: T = <any>1; }\n'],
    ['a.tsx', 'export const A = () => <p title="// no comment">// text {/* comment */}</p>;'],
    ['a.js', '#!/usr/bin/env node\n// a\nimport a from "a"; export const { b = a, ...c } = await a?.d;'],
    ['a.cjs', 'const a = require("a");\nif (a) return;\nmodule.exports = a;', 'script'],
    ['a.mts', 'export type A = typeof import("a"); using b = c;'],
  ])('%s: %s', (filePath, text, sourceType) => {
    const options = optionsFor(filePath, sourceType);
    const [read, expected] = [ours(text, options), theirs(text, options)];
    expect(nodesOf(read)).toEqual(nodesOf(expected));
    expect(namesOf(read)).toEqual(namesOf(expected));
  });

  it.each(['const = 1;', 'a b', '<p>'])('and refuses what it refuses: %s', (text) => {
    const by = (parse: Parse) => () => parse(text, optionsFor('a.ts'));
    expect(by(theirs)).toThrow();
    expect(by(ours)).toThrow();
  });
});

describe('hears what comments tell ESLint', () => {
  const rule = {
    create: (context: { report(problem: object): void }) => ({
      DebuggerStatement: (node: object) => context.report({ node, message: 'found' }),
    }),
  };
  const found = (text: string, parser: Linter.Parser) =>
    new Linter()
      .verify(
        text,
        {
          files: ['**'],
          languageOptions: { parser },
          plugins: { own: { rules: { rule } } },
          rules: { 'own/rule': 'error' },
        },
        'a.tsx',
      )
      .map(({ line }) => line);

  it.each([
    '// eslint-disable-next-line own/rule\ndebugger;',
    '//eslint-disable-next-line\ndebugger;',
    'debugger; // eslint-disable-line own/rule -- known',
    'debugger; /* eslint-disable-line */',
    '/* eslint-disable */ debugger;',
    '/*\n eslint-disable own/rule */\ndebugger;\n/* eslint-enable */\ndebugger;',
    '/* eslint own/rule: "off" */\ndebugger;',
    'const a = <p>\n{/* eslint-disable-next-line own/rule */}\n{(() => { debugger; })()}</p>;',
    'const a = "// eslint-disable-next-line";\ndebugger;',
    '/** eslint-disable */\ndebugger;',
    '// note: eslint-disable\ndebugger;',
  ])('%s', (text) => {
    expect(found(text, scriptParser)).toEqual(found(text, { parseForESLint } as Linter.Parser));
  });

  it('and passes over all others', () => {
    const { ast } = ours('// a\n/* b */ c;', optionsFor('a.ts'));
    expect(ast).toMatchObject({ comments: [], tokens: [] });
  });
});
