import { wordList } from './word-list.js';

/**
 * Exports of a route's file that the framework strips from the browser's bundle, and those that it ships. Data for
 * `analysis/runtime-by-path.ts` and `analysis/runtime-of-place.ts`.
 */
export interface RouteExports {
  readonly what: string;
  readonly within: readonly string[];
  readonly path: RegExp;
  readonly server: readonly string[];
  readonly client: readonly string[];
}

const ROUTES = String.raw`.+\.[jt]sx?$`;

export const ROUTE_EXPORTS: readonly RouteExports[] = [
  {
    what: 'Next.js page',
    within: ['next'],
    // A folder `pages` inside `app` is a route of the app router.
    path: new RegExp(`^(?!(?:.*/)?app/)(?:.*/)?pages/(?!api/|_document)${ROUTES}`),
    server: ['getServerSideProps', 'getStaticProps', 'getStaticPaths'],
    client: ['default'],
  },
  {
    what: 'route module',
    within: ['@remix-run/react', '@remix-run/dev', '@react-router/dev'],
    path: new RegExp(`(?:^|/)app/${ROUTES}`),
    server: ['loader', 'action', 'headers', 'middleware', 'unstable_middleware'],
    client: wordList(`
      default clientLoader clientAction clientMiddleware ErrorBoundary HydrateFallback Layout meta links`),
  },
  {
    what: 'Gatsby page',
    within: ['gatsby'],
    path: new RegExp(`^src/(?:pages|templates)/${ROUTES}`),
    server: ['getServerData'],
    client: ['default', 'Head'],
  },
  {
    what: 'SolidStart route',
    within: ['@solidjs/start'],
    path: new RegExp(`^src/routes/${ROUTES}`),
    server: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    client: ['default'],
  },
];

/** Calls whose function argument runs on one side, in any file: `createServerFn().handler(async () => …)`. */
export const BOUNDARY_CALLS: Readonly<Record<'client' | 'server', readonly string[]>> = {
  server: wordList('createServerFn createServerOnlyFn server$ routeLoader$ routeAction$ defineEventHandler'),
  client: wordList(`
    createClientOnlyFn useEffect useLayoutEffect useInsertionEffect onMounted onMount onBeforeMount`),
};
