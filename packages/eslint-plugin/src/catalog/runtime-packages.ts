/**
 * What an import tells about where its file runs. Data for `analysis/runtime-by-imports.ts`.
 *
 * A pattern is a package (`express` covers `express/lib/…`), a subpath (`next/headers`), a scope (`@nestjs/*`)
 * or a prefix (`expo-*`). The longest pattern that fits decides, so a row that says nothing (`neutral`) takes
 * a subpath or a package out of a wider pattern.
 */
export interface ImportRow {
  readonly runs: ImportSide;
  /**
   * `proof`: it cannot be loaded anywhere else, whatever else the file does.
   * `strong`: it says so, but the file may have a second side (a page and its loader).
   * `weak`: bundlers replace it, or only its types are often taken; importers and the package know better.
   */
  readonly weight: 'proof' | 'strong' | 'weak';
  /** The row holds only if one of these exports is imported, or reached as a member of the whole. */
  readonly names?: readonly string[];
  /** The weight where only types are taken, which leave nothing in a bundle; `weak` where absent. */
  readonly typed?: 'strong';
  /** What the import makes of the file, printed after it. */
  readonly what?: string;
  readonly packages: readonly string[];
}

/** `node`: on Node.js, which is a server unless the package is a desktop app or a command-line tool. */
export type ImportSide = 'client' | 'server' | 'node' | 'test' | 'tooling' | 'neutral';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** The marker packages of React Server Components, and HTTP servers with what is made for them. */
const SERVERS: readonly ImportRow[] = [
  { runs: 'server', weight: 'proof', packages: ['server-only', '@tanstack/react-start/server-only'] },
  {
    runs: 'server',
    weight: 'proof',
    typed: 'strong',
    packages: words(`
      express express-* koa koa-* @koa/* fastify fastify-* @fastify/* @hapi/* hapi restify polka connect micro sails
      @nestjs/* @adonisjs/* @ioc:* @feathersjs/* @loopback/* hono @hono/* elysia @elysiajs/* h3 nitropack nitro @midwayjs/*
      routing-controllers tsoa egg moleculer @foal/core apollo-server apollo-server-* @apollo/server graphql-yoga
      type-graphql mercurius body-parser cookie-parser cookie-session cors csurf helmet
      morgan multer compression serve-static passport passport-* socket.io @socket.io/* oidc-provider grant
      next-connect json-server http-proxy http-proxy-middleware`),
  },
  { runs: 'server', weight: 'strong', packages: ['@trpc/server', 'stripe', 'jwks-rsa'] },
  { runs: 'neutral', weight: 'weak', packages: ['hono/client', 'hono/utils', '@hono/client'] },
  { runs: 'client', weight: 'strong', packages: ['hono/jsx/dom'] },
  {
    runs: 'server',
    weight: 'proof',
    packages: words(`
      mongoose mongodb @typegoose/typegoose pg pg-promise postgres mysql mysql2 mssql oracledb tedious redis ioredis
      @node-redis/* cassandra-driver neo4j-driver @elastic/elasticsearch objection bookshelf bull bullmq agenda
      amqplib kafkajs nodemailer firebase-admin firebase-functions twilio @sendgrid/mail argon2 bcrypt
      expo-server-sdk`),
  },
  // Databases and loggers of Node that desktop apps use as well.
  {
    runs: 'node',
    weight: 'strong',
    packages: words(`
      @prisma/client .prisma/client sqlite3 better-sqlite3 sequelize sequelize-typescript knex ws winston log4js
      jsdom fs-extra graceful-fs node-cron node-schedule express-session ssh2 nodegit keytar`),
  },
  {
    runs: 'node',
    weight: 'proof',
    packages: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core'],
  },
  // Web workers and phones load these too, or a bundler leaves them in by mistake.
  { runs: 'node', weight: 'weak', packages: ['dotenv', 'typeorm', 'node-fetch', 'bcryptjs', 'pino', 'got'] },
];

/** Functions and workers in the cloud. */
const CLOUD: readonly ImportRow[] = [
  {
    runs: 'server',
    weight: 'proof',
    typed: 'strong',
    packages: words(`
      aws-lambda @middy/* @aws-lambda-powertools/* @vercel/node @vercel/edge @vercel/functions
      @netlify/functions @netlify/edge-functions @azure/functions @google-cloud/functions-framework
      cloudflare:* @cloudflare/workers-types @supabase/functions-js`),
  },
  // Deno's own registries: Supabase edge functions and Deno Deploy. `npm:` is read as the package it names.
  { runs: 'server', weight: 'proof', packages: ['jsr:*', '@std/*', 'https://deno.land', 'https://jsr.io'] },
];

/** Full-stack frameworks: the modules that they refuse on one side. */
const FRAMEWORKS: readonly ImportRow[] = [
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
    names: words(`useRouter usePathname useSearchParams useParams useSelectedLayoutSegment
      useSelectedLayoutSegments useServerInsertedHTML unstable_rethrow`),
    packages: ['next/navigation'],
  },
  {
    runs: 'server',
    weight: 'strong',
    packages: words(`
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
    packages: words(`
      @remix-run/node @remix-run/cloudflare @remix-run/deno @remix-run/express @remix-run/server-runtime
      @react-router/node @react-router/cloudflare @react-router/express @react-router/serve @react-router/architect
      remix-auth remix-auth-*`),
  },
  { runs: 'client', weight: 'strong', packages: ['@remix-run/react', 'react-router/dom'] },
  {
    runs: 'client',
    weight: 'strong',
    names: words(
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
    names: words('RequestHandler PageServerLoad LayoutServerLoad PageServerLoadEvent Actions RequestEvent'),
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

/** What runs on the user's machine. */
const CLIENTS: readonly ImportRow[] = [
  // What React leaves out of its build for server components: https://react.dev/reference/rsc/use-client
  {
    runs: 'client',
    weight: 'strong',
    names: words(`
      useState useReducer useEffect useLayoutEffect useInsertionEffect useRef useContext useTransition
      useDeferredValue useSyncExternalStore useImperativeHandle useActionState useOptimistic createContext Component
      PureComponent startTransition`),
    packages: ['react', 'preact', 'preact/hooks', 'preact/compat'],
  },
  { runs: 'client', weight: 'strong', packages: ['react-dom/client'] },
  {
    runs: 'client',
    weight: 'strong',
    names: words('default * render hydrate createPortal createRoot hydrateRoot flushSync'),
    packages: ['react-dom'],
  },
  {
    runs: 'client',
    weight: 'strong',
    packages: words(`
      react-router-dom react-redux react-native react-native-* @react-native/* @react-native-*/* @react-navigation/*
      expo expo-* @expo/vector-icons nativescript-* @nativescript/* @capacitor/* @capacitor-community/* @ionic/*
      @ionic-native/* @awesome-cordova-plugins/* @tauri-apps/* vue vue-router vuex pinia @vueuse/* @angular/* svelte
      solid-js lit jquery @stripe/stripe-js @stripe/react-stripe-js @wxt-dev/*
      webextension-polyfill wxt/client wxt/browser wxt/sandbox wxt/utils`),
  },
  {
    runs: 'neutral',
    weight: 'weak',
    packages: ['@angular/compiler-cli', 'solid-js/web', 'vue/compiler-sfc'],
  },
  { runs: 'client', weight: 'strong', packages: ['workbox-*', 'web-vitals', 'socket.io-client', 'vscode'] },
  {
    runs: 'client',
    weight: 'strong',
    packages: ['@auth0/auth0-react', '@azure/msal-react', '@clerk/clerk-react'],
  },
];

/** https://www.electronjs.org/docs/latest/tutorial/process-model: all kinds of process are on the user's machine. */
const ELECTRON: readonly ImportRow[] = [
  {
    runs: 'client',
    weight: 'strong',
    what: 'Electron main process',
    names: words(`
      app BrowserWindow BaseWindow ipcMain Menu Tray dialog safeStorage session protocol autoUpdater globalShortcut
      powerMonitor nativeTheme screen net utilityProcess systemPreferences WebContentsView`),
    packages: ['electron', 'electron/main'],
  },
  {
    runs: 'client',
    weight: 'strong',
    what: 'Electron preload script',
    names: ['contextBridge', 'webFrame', 'webUtils'],
    packages: ['electron', 'electron/renderer'],
  },
  {
    runs: 'client',
    weight: 'strong',
    what: 'Electron renderer',
    names: ['ipcRenderer', 'remote'],
    packages: ['electron'],
  },
  {
    runs: 'client',
    weight: 'strong',
    packages: ['electron', 'electron-store', 'electron-log', 'electron-updater'],
  },
  { runs: 'client', weight: 'strong', packages: ['@electron/remote', '@electron-toolkit/*'] },
];

/** Node's own modules. Those that bundlers replace in a browser say little unless they are written `node:…`. */
export const NODE_MODULES: Readonly<Record<'strong' | 'weak', readonly string[]>> = {
  strong: words(`
    fs child_process cluster dgram dns http http2 https inspector net os readline repl tls tty v8 vm worker_threads
    async_hooks perf_hooks sqlite`),
  weak: words(`
    assert buffer console constants crypto domain events module path process punycode querystring stream
    string_decoder sys test timers trace_events url util zlib`),
};

const TESTS: readonly ImportRow[] = [
  {
    runs: 'test',
    weight: 'proof',
    packages: words(`
      vitest @vitest/* jest @jest/* @testing-library/* cypress @cypress/* @playwright/test supertest mocha chai sinon nock
      msw msw/node enzyme @storybook/* storybook storybook/test @wdio/* detox ava tap karma jasmine node:test bun:test
      @angular/core/testing @angular/common/http/testing @nestjs/testing @vue/test-utils mongodb-memory-server
      redux-mock-store axios-mock-adapter miragejs react-test-renderer`),
  },
  { runs: 'tooling', weight: 'proof', packages: ['vitest/config', '@playwright/experimental-ct-react'] },
];

const TOOLING: readonly ImportRow[] = [
  // React for the terminal.
  { runs: 'tooling', weight: 'proof', packages: ['ink'] },
  {
    runs: 'tooling',
    weight: 'strong',
    packages: words(`
      commander yargs yargs-parser @oclif/* cac meow inquirer @inquirer/* prompts enquirer @clack/prompts ora
      shelljs execa zx gulp gulp-* grunt webpack webpack-* vite rollup rollup-* @rollup/* esbuild tsup parcel @swc/core
      metro metro-* @babel/core eslint prettier typescript ts-morph jscodeshift @graphql-codegen/* electron-builder
      electron-packager electron-vite @electron-forge/* @capacitor/cli @expo/config @expo/config-plugins expo/config
      expo/config-plugins @tauri-apps/cli @remix-run/dev @react-router/dev @angular-devkit/* @nuxt/kit tailwindcss`),
  },
];

/** Every row, in no order that matters. */
export const IMPORT_ROWS: readonly ImportRow[] = [
  ...SERVERS,
  ...CLOUD,
  ...FRAMEWORKS,
  ...CLIENTS,
  ...ELECTRON,
  ...TESTS,
  ...TOOLING,
];
