import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { projectOf } from '../../../../test/support/project.js';
import { resolvedIn, type Contents } from '../../../../test/support/resolved-in.js';
import { startEpoch } from './epoch.js';
import { resolveImport } from './resolve.js';

/** The name of a configuration and what it says: each leads `%/b` to `app/b.ts`. */
const configurations: (readonly [string, string])[] = [
  ['vite.config.ts', `export default { resolve: { alias: { '%': path.resolve(__dirname, './app') } } }`],
  ['vite.config.ts', `export default defineConfig(() => ({ resolve: { alias: { '%/': '/app/' } } }))`],
  [
    'vite.config.mts',
    `const alias = { '%': join(import.meta.dirname, 'app') } as const; export default { resolve: { alias } };`,
  ],
  [
    'vite.config.js',
    `export default { resolve: { alias: { '%': fileURLToPath(new URL('./app', import.meta.url)) } } }`,
  ],
  [
    'vite.config.js',
    `export default { resolve: { alias: [{ find: '%', replacement: new URL('app', import.meta.url).pathname }] } }`,
  ],
  [
    'vite.config.js',
    `export default { resolve: { alias: [{ find: /^%\\//, replacement: resolve('app') + '/' }] } }`,
  ],
  [
    'vite.config.js',
    `const here = dirname(fileURLToPath(import.meta.url)); export default { resolve: { alias: [{ find: /^%(.*)$/, replacement: \`\${here}/app$1\` }] } }`,
  ],
  ['electron.vite.config.ts', `export default { renderer: { resolve: { alias: { '%': resolve('app') } } } }`],
  [
    'vue.config.js',
    `module.exports = { chainWebpack: (config) => { config.resolve.alias.set('x', resolve('x')).set('%', resolve('app')) } }`,
  ],
  [
    'vue.config.js',
    `const dir = (d) => path.join(__dirname, d); module.exports = { configureWebpack: { resolve: { alias: { '%': dir('app') } } } }`,
  ],
  [
    'build/webpack.base.conf.js',
    `function resolve(dir) { return path.join(__dirname, '..', dir) } module.exports = { resolve: { alias: { x$: 'x/y.js', '%': resolve('app') } } }`,
  ],
  [
    'webpack.config.js',
    `module.exports = { resolve: { modules: ['node_modules', path.resolve(__dirname)], alias: { '%$': './none' } } }`.replace(
      '__dirname',
      "__dirname, 'sub'",
    ),
  ],
  [
    'next.config.js',
    `module.exports = { webpack(config) { config.resolve.alias['%'] = path.join(process.cwd(), 'app'); return config } }`,
  ],
  [
    'next.config.mjs',
    `export default { webpack(config) { config.resolve.alias = { ...config.resolve.alias, '%': path.join('app') } } }`,
  ],
  [
    'metro.config.js',
    `module.exports = { resolver: { extraNodeModules: { '%': path.resolve(__dirname, 'app') } } }`,
  ],
  ['babel.config.js', `module.exports = { plugins: [['module-resolver', { alias: { '%': './app' } }]] }`],
  [
    'babel.config.js',
    `module.exports = (api) => ({ plugins: [['babel-plugin-module-resolver', { alias: { '^%/(.+)': './app/\\\\1' } }]] })`,
  ],
  [
    '.babelrc',
    `{ /* aliases */ "plugins": [["module-resolver", { "root": ["./"], "alias": { "%": "./app" } }]], }`,
  ],
  [
    'babel.config.json',
    `{ "plugins": [["babel-plugin-root-import", { "rootPathPrefix": "%/", "rootPathSuffix": "app" }]] }`,
  ],
  ['aliases.js', `module.exports = { resolve: { alias: { '%': resolve(__dirname, './app') } } }`],
  ['craco.config.js', `module.exports = { webpack: { alias: { '%': path.resolve(__dirname, 'app/') } } }`],
  ['svelte.config.js', `const config = { kit: { alias: { '%/*': './app/*' } } }; export default config;`],
  ['nuxt.config.ts', `export default defineNuxtConfig({ alias: { '%': './app' } })`],
  ['package.json', `{ "name": "x", "_moduleAliases": { "%": "app" } }`],
  [
    'package.json',
    `{ "name": "x", "babel": { "plugins": [["module-resolver", { "alias": { "%": "./app" } }]] } }`,
  ],
];

const silent: (readonly [string, string, string])[] = [
  ['what is computed', 'vite.config.js', `export default { resolve: { alias: { '%': find('app') } } }`],
  ['an alias to a package', 'vite.config.js', `export default { resolve: { alias: { '%': 'react' } } }`],
  ['an exact alias', 'webpack.config.js', `module.exports = { resolve: { alias: { '%$': './app' } } }`],
  [
    'a regular expression that says more',
    'vite.config.js',
    `export default { resolve: { alias: [{ find: /^(?:%|x)/, replacement: './app' }] } }`,
  ],
  ['a syntax error', 'vite.config.js', `export default { resolve: { alias: { '%': './app' }`],
  [
    'a function that calls itself',
    'vite.config.js',
    `const f = (x) => f(x) + f(x); export default { resolve: { alias: { '%': f('app') } } }`,
  ],
];

const withConfiguration = ([name, text]: readonly [string, string]): Contents => ({
  'package.json': { name: 'x' },
  [name]: text,
});

describe('the aliases of a configuration', () => {
  it.each(configurations)('%s are read: %s', (...configuration) => {
    const sources = 'app/b.ts sub/%/b.ts';
    const expected = configuration[1].includes("'sub'") ? 'sub/%/b.ts' : 'app/b.ts';
    expect(resolvedIn(withConfiguration(configuration), sources, 'src/a.ts imports %/b')).toBe(expected);
  });

  it.each(silent)('say nothing by %s', (_, ...configuration) => {
    expect(resolvedIn(withConfiguration(configuration), 'app/b.ts', 'src/a.ts imports %/b')).toBeUndefined();
  });

  it('are those of the nearest configuration first, then of those around', () => {
    const alias = (target: string) => `export default { resolve: { alias: { '%': '${target}' } } }`;
    const files = { 'vite.config.js': alias('./x'), 'web/vite.config.js': alias('./y') };
    expect(resolvedIn(files, 'x/b.ts web/y/b.ts', 'web/a.ts imports %/b')).toBe('web/y/b.ts');
    expect(resolvedIn(files, 'x/b.ts', 'web/a.ts imports %/b')).toBe('x/b.ts');
  });

  it('are read again when it changes', () => {
    const alias = (target: string) => `export default { resolve: { alias: { '%': '${target}' } } }`;
    const root = projectOf({ 'vite.config.js': alias('./x'), 'x/b.ts': '', 'app/b.ts': '' });
    const importer = join(root, 'a.ts');
    expect(resolveImport('%/b', importer)).toBe(join(root, 'x/b.ts'));
    writeFileSync(join(root, 'vite.config.js'), alias('./app'));
    startEpoch();
    expect(resolveImport('%/b', importer)).toBe(join(root, 'app/b.ts'));
  });

  it('do not take long, however often a configuration repeats itself', () => {
    const doubled = Array.from({ length: 60 }, (_, at) => `const a${at} = \`\${a${at + 1}}\${a${at + 1}}\`;`);
    const many = Array.from({ length: 500 }, (_, at) => `'%${at}': a0 + a0`);
    const text = `${doubled.join('\n')} const a60 = 'x'; export default { resolve: { alias: { ${many.join()} } } }`;
    const spent = cpuTimeMs(() => {
      expect(resolvedIn({ 'vite.config.js': text }, '', 'a.ts imports %/b')).toBeUndefined();
    });
    expect(spent).toBeLessThan(2_000);
  });
});

describe('the aliases that need no configuration', () => {
  it.each([
    ['nuxt', '~/b', 'b.ts'],
    ['nuxt', '@/b', 'app/b.ts'],
    ['nuxt', '~~/server/b', 'server/b.ts'],
    ['@sveltejs/kit', '$lib/b', 'src/lib/b.ts'],
    ['@sveltejs/kit', '$lib', 'src/lib/index.ts'],
    ['@vue/cli-service', '@/b', 'src/b.ts'],
    ['laravel-vite-plugin', '@/b', 'resources/js/b.ts'],
    ['quasar', 'boot/b', 'src/boot/b.ts'],
    ['anything', '@/b', 'src/b.ts'],
    ['anything', '~/b', 'b.ts'],
    ['anything', 'src/b', 'src/b.ts'],
    ['anything', '/src/b', 'src/b.ts'],
  ])('of %s lead %s to %s', (dependency, specifier, expected) => {
    const manifest = { 'package.json': { name: 'x', dependencies: { [dependency]: '1' } } };
    expect(resolvedIn(manifest, expected, `pages/a.ts imports ${specifier}`)).toBe(expected);
  });

  it.each([
    ['nuxt', '@x/b', 'app/x/b.ts'],
    ['anything', '$lib/b', 'src/lib/b.ts'],
    ['anything', 'boot/b', 'src/boot/b.ts'],
  ])('of %s do not lead %s to %s', (dependency, specifier, source) => {
    const manifest = { 'package.json': { name: 'x', dependencies: { [dependency]: '1' } } };
    expect(resolvedIn(manifest, source, `a.ts imports ${specifier}`)).toBeUndefined();
  });
});
