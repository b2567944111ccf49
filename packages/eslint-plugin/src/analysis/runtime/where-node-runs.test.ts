import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, virtualProject } from '../../../../../test/support/virtual-project.js';
import { factsOf } from '../code/module.js';
import type { Where } from './runtime.js';
import { whereNodeRuns } from './where-node-runs.js';

/** [what, path, dependencies, code with one call of `verify`, where that call runs, why, other files]. */
type Place = readonly [
  title: string,
  path: string,
  dependencies: string,
  code: string,
  where: Where,
  because: string,
  files?: Record<string, string>,
];

const NEXT = 'next react react-dom';
const FROM = `import { verify } from './jwt';\n`;

function answers(places: readonly Place[]): void {
  it.each(places.map((place) => [place[0], place] as const))('%s', (_, place) => {
    const [, path, dependencies, code, where, because, files = {}] = place;
    const view = virtualProject({ ...files, [path]: code }, { '': dependencies });
    const { nodes } = factsOf(view.moduleAt!(posix.join(ROOT, path))!);
    const calls = nodes.filter(
      (node) =>
        node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'verify',
    );
    expect(calls).toHaveLength(1);
    expect(whereNodeRuns(calls[0]!, view)).toEqual({ where, because });
  });
}

describe('a place that runs elsewhere than its file', () => {
  // prettier-ignore
  answers([
    ["a server function in a server component's file", 'app/page.tsx', NEXT,
      `${FROM}export default () => <form action={async () => { 'use server'; verify(); }} />;`,
      'server', "directive 'use server'"],
    ['a handler in a file for both sides', 'pages/a.tsx', NEXT,
      `${FROM}export const getServerSideProps = () => 1;\nexport default () => <a onClick={() => verify()} />;`,
      'client', 'in the handler `onClick`'],
    ["a page's server props", 'pages/a.tsx', NEXT,
      `${FROM}export async function getServerSideProps() { return verify(); }\nexport default () => <p />;`,
      'server', 'in `getServerSideProps` of a Next.js page'],
    ["a page's wrapped server props", 'pages/a.tsx', NEXT,
      `${FROM}export const getServerSideProps = withStore(() => verify());\nexport default () => <p />;`,
      'server', 'in `getServerSideProps` of a Next.js page'],
    ["a page's component", 'pages/a.tsx', NEXT,
      `${FROM}export const getServerSideProps = () => 1;\nfunction Page() { return <p>{verify()}</p>; }\nexport default Page;`,
      'client', 'in the component of a Next.js page'],
    ["a page's component, wrapped", 'pages/a.tsx', NEXT,
      `${FROM}export const getServerSideProps = () => 1;\nconst Page = () => <p>{verify()}</p>;\nexport default withAuth(Page);`,
      'client', 'in the component of a Next.js page'],
    ["a helper of a page's server props", 'pages/a.tsx', NEXT,
      `${FROM}const me = () => verify();\nexport const getServerSideProps = () => ({ props: me() });\nexport default () => <p />;`,
      'server', 'in `getServerSideProps` of a Next.js page'],
    ['a helper of both', 'pages/a.tsx', NEXT,
      `${FROM}const me = () => verify();\nexport const getServerSideProps = () => ({ props: me() });\nexport default () => <p>{me()}</p>;`,
      'shared', 'Next.js page with `getServerSideProps`'],
    ['a loader', 'app/routes/me.tsx', '@remix-run/react',
      `${FROM}export const loader = () => verify();\nexport default () => <p />;`,
      'server', 'in `loader` of a route module'],
    ['a loader in the browser', 'app/routes/me.tsx', '@react-router/dev',
      `${FROM}export const loader = () => 1;\nexport const clientLoader = () => verify();`,
      'client', 'in `clientLoader` of a route module'],
    ['an effect', 'lib/a.tsx', NEXT,
      `${FROM}export const useMe = () => useEffect(() => { verify(); }, []);`,
      'client', 'in a function given to `useEffect`'],
    ['a server function of TanStack Start', 'src/a.tsx', '@tanstack/react-start',
      `${FROM}export const me = createServerFn({ method: 'GET' }).handler(async () => verify());`,
      'server', 'in a function given to `createServerFn`'],
    ['a branch for a server', 'lib/a.ts', NEXT,
      `${FROM}export const a = () => { if (typeof window === 'undefined') return verify(); return 1; };`,
      'server', 'stands where only a server comes'],
    ['after an early return on a server', 'lib/a.ts', NEXT,
      `${FROM}export const a = () => { if (typeof window === 'undefined') { return 1; } return verify(); };`,
      'client', 'stands where only a browser comes'],
    ['a branch behind a constant', 'lib/a.ts', NEXT,
      `${FROM}const isServer = typeof document === 'undefined';\nexport const a = () => isServer && verify();`,
      'server', 'stands where only a server comes'],
    ['the other branch', 'lib/a.ts', NEXT,
      `${FROM}export const a = () => typeof window !== 'undefined' ? 1 : verify();`,
      'server', 'stands where only a server comes'],
    ["a framework's flag", 'lib/a.ts', 'nuxt',
      `${FROM}export const a = () => { if (import.meta.client) verify(); };`,
      'client', 'stands where only a browser comes'],
    ["Vite's flag, denied", 'lib/a.ts', 'vue',
      `${FROM}export const a = () => { if (!import.meta.env.SSR) verify(); };`,
      'client', 'stands where only a browser comes'],
    ["SvelteKit's flag", 'src/a.ts', '@sveltejs/kit',
      `import { browser } from '$app/environment';\n${FROM}export const a = () => { if (!browser) verify(); };`,
      'server', 'stands where only a server comes'],
    ['a test that says nothing of the side', 'lib/a.ts', 'vue',
      `${FROM}export const a = (on) => { if (on) verify(); };`,
      'client', 'package depends on vue'],
  ]);
});

describe('an export that is used elsewhere than its file', () => {
  const BOTH = `${FROM}export const save = (t) => t;\nexport const check = (t) => verify(t);`;
  const CLIENT = { 'app/form.tsx': `'use client';\nimport { save } from '../lib/auth';\nsave('t');` };
  const SERVER = {
    'middleware.ts': `import { check } from './lib/auth';\nexport const middleware = () => check('t');`,
  };
  const CHECKED = 'imported by `middleware.ts` (Next.js middleware)';
  // prettier-ignore
  answers([
    ['of two exports, the one for a server', 'lib/auth.ts', NEXT,
      BOTH,
      'server', CHECKED,
      { ...CLIENT, ...SERVER }],
    ['a function that such an export calls', 'lib/auth.ts', NEXT,
      `${FROM}const key = () => verify();\nexport const save = (t) => t;\nexport const check = (t) => key();`,
      'server', CHECKED,
      { ...CLIENT, ...SERVER }],
    ['what runs as soon as the file is loaded', 'lib/auth.ts', NEXT,
      `${FROM}export const save = (t) => t;\nexport const check = (t) => t;\nverify();`,
      'shared', "imported by `form.tsx` (directive 'use client') and `middleware.ts` (Next.js middleware)",
      { ...CLIENT, ...SERVER }],
    ['an export by a list', 'lib/auth.ts', NEXT,
      `${FROM}function check(t) { return verify(t); }\nconst save = (t) => t;\nexport { check, save };`,
      'server', CHECKED,
      { ...CLIENT, ...SERVER }],
    ['a member of `module.exports`', 'lib/auth.js', NEXT,
      `const { verify } = require('./jwt');\nconst check = (t) => verify(t);\nmodule.exports = { check, save: (t) => t };`,
      'server', CHECKED,
      { ...CLIENT, ...SERVER }],
    ['a member through the whole', 'lib/auth.ts', NEXT,
      BOTH,
      'server', CHECKED,
      { ...CLIENT, 'middleware.ts': `import * as auth from './lib/auth';\nexport const middleware = () => auth.check('t');` }],
    ['another member through the whole', 'lib/auth.ts', NEXT,
      BOTH,
      'client', "imported by `a.tsx` (directive 'use client')",
      { 'app/a.tsx': `'use client';\nimport { check } from '../lib/auth';\ncheck('t');`, 'middleware.ts': `import * as auth from './lib/auth';\nexport const middleware = () => auth.save('t');` }],
    ['a method of a class handed out as the whole', 'lib/auth.js', NEXT,
      `const { verify } = require('./jwt');\nclass Auth { check(t) { return verify(t); } }\nmodule.exports = new Auth();`,
      'server', CHECKED,
      { 'middleware.ts': `const { check } = require('./lib/auth');\nexport const middleware = () => check('t');` }],
  ]);

  it('stands in a file', () => {
    expect(whereNodeRuns({ type: 'Identifier' } as never)).toEqual({
      where: 'unknown',
      because: 'belongs to no file',
    });
  });
});
