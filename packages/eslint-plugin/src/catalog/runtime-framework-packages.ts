import type { ImportRow } from './runtime-import-row.js';
import { wordList } from './word-list.js';

/** Full-stack frameworks: the modules that they refuse on one side. */
export const FRAMEWORKS: readonly ImportRow[] = [
  {
    runs: 'server',
    weight: 'proof',
    packages: ['next/headers', 'next/cache', 'next/og', 'next/root-params'],
  },
  // `after`, `NextResponse`, `connection`: proxies, route handlers and server components.
  { runs: 'server', weight: 'strong', packages: ['next/server', 'next/document', '@next/env'] },
  {
    runs: 'server',
    weight: 'strong',
    typed: 'strong',
    names: ['NextApiRequest', 'NextApiResponse', 'NextApiHandler', 'NextFetchEvent', 'NextMiddleware'],
    packages: ['next'],
  },
  { runs: 'client', weight: 'strong', packages: ['next/router', 'next/compat/router', 'next/web-vitals'] },
  {
    runs: 'client',
    weight: 'strong',
    names: wordList(`useRouter usePathname useSearchParams useParams useSelectedLayoutSegment
      useSelectedLayoutSegments useServerInsertedHTML unstable_rethrow`),
    packages: ['next/navigation'],
  },
  {
    runs: 'server',
    weight: 'strong',
    packages: wordList(`
      next-auth/jwt next-auth/next next-auth/middleware next-auth/providers @auth/core @auth/*
      @next-auth/* next-intl/server @clerk/nextjs/server @clerk/backend @auth0/nextjs-auth0/server
      @kinde-oss/kinde-auth-nextjs/server iron-session cookies-next/server @supabase/auth-helpers-nextjs/server
      @sentry/node better-auth/node better-auth/next-js`),
  },
  { runs: 'server', weight: 'strong', names: ['getServerSession'], packages: ['next-auth'] },
  {
    runs: 'client',
    weight: 'strong',
    packages: ['next-auth/react', 'cookies-next/client', 'better-auth/react'],
  },
  // https://supabase.com/docs/guides/auth/server-side: one package, a client for each side.
  { runs: 'server', weight: 'strong', names: ['createServerClient'], packages: ['@supabase/ssr'] },
  { runs: 'client', weight: 'strong', names: ['createBrowserClient'], packages: ['@supabase/ssr'] },
  {
    runs: 'server',
    weight: 'strong',
    packages: wordList(`
      @remix-run/node @remix-run/cloudflare @remix-run/deno @remix-run/express @remix-run/server-runtime
      @react-router/node @react-router/cloudflare @react-router/express @react-router/serve @react-router/architect
      remix-auth remix-auth-*`),
  },
  { runs: 'client', weight: 'strong', packages: ['@remix-run/react', 'react-router/dom'] },
  {
    runs: 'client',
    weight: 'strong',
    names: wordList(
      'RouterProvider BrowserRouter HashRouter createBrowserRouter useNavigate useLoaderData HydratedRouter',
    ),
    packages: ['react-router'],
  },
  {
    runs: 'server',
    weight: 'proof',
    packages: ['@tanstack/react-start/server', '@tanstack/solid-start/server'],
  },
  { runs: 'client', weight: 'proof', packages: ['@tanstack/react-start/client-only', 'client-only'] },
  // https://svelte.dev/docs/kit/server-only-modules
  {
    runs: 'server',
    weight: 'proof',
    packages: [
      '$env/static/private',
      '$env/dynamic/private',
      '$app/server',
      '$lib/server',
      '@sveltejs/kit/node',
    ],
  },
  {
    runs: 'client',
    weight: 'strong',
    packages: ['$app/navigation', '$app/forms', '$app/state', '$app/stores'],
  },
  {
    runs: 'server',
    weight: 'strong',
    typed: 'strong',
    names: wordList(
      'RequestHandler PageServerLoad LayoutServerLoad PageServerLoadEvent Actions RequestEvent',
    ),
    packages: ['./$types'],
  },
  {
    runs: 'server',
    weight: 'strong',
    names: [
      'RequestHandler',
      'RequestEvent',
      'Handle',
      'HandleFetch',
      'HandleServerError',
      'ServerLoad',
      'Cookies',
    ],
    packages: ['@sveltejs/kit'],
  },
  { runs: 'server', weight: 'proof', packages: ['#nitro', 'nitro/*', 'nitropack/runtime', '#auth/server'] },
  { runs: 'server', weight: 'proof', packages: ['astro:env/server', 'astro:middleware', 'astro/zod/server'] },
  { runs: 'client', weight: 'proof', packages: ['astro:env/client', 'astro:transitions/client'] },
  {
    runs: 'server',
    weight: 'strong',
    names: ['APIRoute', 'APIContext', 'MiddlewareHandler'],
    packages: ['astro'],
  },
  {
    runs: 'server',
    weight: 'strong',
    packages: ['@solidjs/start/server', '@solidjs/start/http', 'vinxi/http'],
  },
  {
    runs: 'server',
    weight: 'strong',
    packages: ['react-dom/server', 'vue/server-renderer', 'svelte/server'],
  },
  {
    runs: 'server',
    weight: 'strong',
    packages: ['@vue/server-renderer', '@angular/ssr/node', '@angular/platform-server'],
  },
  { runs: 'server', weight: 'strong', packages: ['@react-email/*', 'react-email'] },
  { runs: 'server', weight: 'proof', packages: ['expo-router/server', 'expo-server', '@expo/server'] },
];
