/**
 * Where the frameworks say that a file runs, by its path. Data for `analysis/runtime-by-path.ts`.
 * A folder's name alone proves nothing: each row holds only in a package that depends on its framework.
 * Paths are relative to the package and use `/`.
 */
export interface PathRow {
  /** What the file is called there, as a reason prints it. */
  readonly what: string;
  readonly within: readonly string[];
  readonly path: RegExp;
  readonly runs: 'client' | 'server' | 'shared' | 'tooling';
  /** `weak`: what holds unless an importer says otherwise. */
  readonly weight: 'proof' | 'strong' | 'weak';
}

/** The ending of a module that may hold code. */
const E = String.raw`\.(?:[cm]?[jt]s|[jt]sx)$`;
/** The folder of an app: the package itself, one of a repository without workspaces, and `src` in it. */
const APP = '^(?:(?:apps|packages|sites)/[^/]+/)?(?:src/)?';
/** Next.js's folder of pages; inside `app` it is a route of the app router. */
const PAGES = '^(?!(?:.*/)?app/)(?:.*/)?pages/';

const NEXT = ['next'];
const NUXT = ['nuxt', 'nuxt3', 'nuxt-edge', '@nuxt/bridge'];
const REMIX = ['@remix-run/react', '@remix-run/dev', '@react-router/dev'];
const START = ['@tanstack/react-start', '@tanstack/solid-start', '@solidjs/start'];
const KIT = ['@sveltejs/kit'];
const EXPO_ROUTER = ['expo-router'];
const NATIVE = ['react-native', 'expo', '@nativescript/core'];
const ELECTRON = ['electron'];
const EXTENSION = ['wxt', 'plasmo', 'webextension-polyfill', '@crxjs/vite-plugin', '@types/chrome'];

export const PATH_ROWS: readonly PathRow[] = [
  row('Next.js route handler', NEXT, `(?:^|/)app/(?:.*/)?route${E}`, 'server', 'proof'),
  row('Next.js API route', NEXT, `${PAGES}api/.+${E}`, 'server', 'proof'),
  row('Next.js middleware', NEXT, `${APP}(?:middleware|proxy)${E}`, 'server', 'proof'),
  row('Next.js instrumentation', NEXT, `${APP}instrumentation${E}`, 'server', 'proof'),
  row('Next.js client instrumentation', NEXT, `${APP}instrumentation-client${E}`, 'client', 'proof'),
  row(
    'Next.js metadata route',
    NEXT,
    `(?:^|/)app/(?:.*/)?(?:sitemap|robots|manifest|opengraph-image|icon)${E}`,
    'server',
    'strong',
  ),
  row('Next.js error boundary', NEXT, `(?:^|/)app/(?:.*/)?(?:error|global-error)${E}`, 'client', 'strong'),
  row('Next.js document', NEXT, `${PAGES}_document${E}`, 'server', 'strong'),
  row(
    'Next.js server component, the default of the app router',
    NEXT,
    `(?:^|/)app/(?:.*/)?(?:page|layout|loading|template|default|not-found)${E}`,
    'server',
    'strong',
  ),
  row(
    'Next.js server component, the default of the app router',
    NEXT,
    `(?:^|/)app/.+\\.[jt]sx$`,
    'server',
    'weak',
  ),

  // Nuxt 2 keeps route middleware and plugins; `server-middleware` is its own server code.
  row(
    'Nuxt server route',
    NUXT,
    `${APP}(?:layers/[^/]+/)?(?:server|server-middleware)/.+${E}`,
    'server',
    'proof',
  ),
  row('Nuxt server-only file', NUXT, String.raw`\.server\.(?:vue|[jt]s)$`, 'server', 'proof'),
  row('Nuxt client-only file', NUXT, String.raw`\.client\.(?:vue|[jt]s)$`, 'client', 'proof'),
  row(
    'Nuxt universal code',
    NUXT,
    `${APP}(?:app/)?(?:plugins|middleware|composables|stores?|shared)/.+${E}`,
    'shared',
    'weak',
  ),

  row('Remix server-only module', REMIX, String.raw`\.server\.[jt]sx?$|(?:^|/)\.server/`, 'server', 'proof'),
  row('Remix client-only module', REMIX, String.raw`\.client\.[jt]sx?$|(?:^|/)\.client/`, 'client', 'proof'),
  row('server-only module', START, String.raw`\.server\.[jt]sx?$`, 'server', 'proof'),
  row('client-only module', START, String.raw`\.client\.[jt]sx?$`, 'client', 'proof'),

  row(
    'SvelteKit server module',
    KIT,
    String.raw`(?:^|/)(?:\+(?:server|page\.server|layout\.server)|hooks\.server|instrumentation\.server)\.[jt]s$`,
    'server',
    'proof',
  ),
  row(
    'SvelteKit server-only module',
    KIT,
    String.raw`(?:^|/)lib/server/|\.server\.[jt]s$`,
    'server',
    'proof',
  ),
  row('SvelteKit remote functions', KIT, String.raw`\.remote\.[jt]s$`, 'server', 'proof'),
  row('SvelteKit client hooks', KIT, String.raw`(?:^|/)hooks\.client\.[jt]s$`, 'client', 'proof'),
  row(
    'SvelteKit service worker',
    KIT,
    String.raw`(?:^|/)service-worker(?:/index)?\.[jt]s$`,
    'client',
    'proof',
  ),
  row(
    'SvelteKit universal load',
    KIT,
    String.raw`(?:^|/)(?:\+(?:page|layout)|hooks)\.[jt]s$`,
    'shared',
    'strong',
  ),

  row('Astro endpoint', ['astro'], `${APP}pages/.+\\.[jt]s$`, 'server', 'proof'),
  row('Astro middleware', ['astro'], `${APP}middleware(?:/index)?\\.[jt]s$`, 'server', 'proof'),
  row('Astro actions', ['astro'], `${APP}actions(?:/index)?\\.[jt]s$`, 'server', 'proof'),
  row(
    'Astro component, whose code fence runs on the server',
    ['astro'],
    String.raw`\.astro$`,
    'server',
    'proof',
  ),

  row('Expo Router API route', EXPO_ROUTER, String.raw`\+(?:api|middleware)\.[jt]sx?$`, 'server', 'proof'),
  row('file for a phone', NATIVE, String.raw`\.(?:native|ios|android)\.[jt]sx?$`, 'client', 'proof'),
  row('file for the web build of an app', NATIVE, String.raw`\.web\.[jt]sx?$`, 'client', 'strong'),

  // https://electron-vite.org/guide/dev and https://www.electronforge.io/templates/vite-+-typescript
  row(
    'Electron main process',
    ELECTRON,
    `(?:^|/)(?:src|electron|packages|app)/main(?:/.+)?${E}|^(?:main|background)${E}|(?:^|/)electron/.+${E}`,
    'client',
    'weak',
  ),
  row('Electron preload script', ELECTRON, `(?:^|/)preload(?:/.+)?${E}`, 'client', 'weak'),
  row('Electron renderer', ELECTRON, `(?:^|/)renderer(?:/.+)?${E}`, 'client', 'weak'),
  row(
    'script of a browser extension',
    EXTENSION,
    `(?:^|/)(?:background|content|contents|content[-_]scripts?|popup|options|entrypoints|sidepanel)(?:/.+)?${E}`,
    'client',
    'weak',
  ),

  row(
    'Supabase edge function',
    ['supabase', '@supabase/supabase-js', '@supabase/ssr'],
    `(?:^|/)supabase/functions/.+${E}`,
    'server',
    'proof',
  ),
  row(
    'Netlify function',
    ['netlify-cli', '@netlify/functions', '@netlify/plugin-nextjs'],
    `(?:^|/)netlify/(?:edge-)?functions/.+${E}`,
    'server',
    'proof',
  ),
  row('Vercel function', ['vercel', '@vercel/node', '@vercel/edge'], `^api/.+${E}`, 'server', 'proof'),
  row(
    'Cloudflare Pages function',
    ['wrangler', '@cloudflare/workers-types'],
    `^functions/.+${E}`,
    'server',
    'proof',
  ),
  row('Gatsby function', ['gatsby'], `^src/api/.+${E}`, 'server', 'proof'),
  row('Gatsby build file', ['gatsby'], `^gatsby-(?:node|config)${E}`, 'tooling', 'proof'),
  row('Sails server code', ['sails'], '(?:^|/)(?:api|config)/.+\\.[jt]s$', 'server', 'strong'),
  row('Expo configuration', ['expo'], `^app\\.config${E}`, 'tooling', 'proof'),
];

function row(
  what: string,
  within: readonly string[],
  path: string,
  runs: PathRow['runs'],
  weight: PathRow['weight'],
): PathRow {
  return { what, within, path: new RegExp(path), runs, weight };
}
