/** What belongs to the developer by its name and place, in every package. Data for `analysis/runtime-by-path.ts`. */
const TOOLS = [
  'astro|babel|capacitor|codegen|commitlint|craco|cypress|dependency-cruiser|drizzle|ecosystem|electron-builder',
  'electron-webpack|electron|esbuild|eslint|forge|graphql|i18next-parser|ionic|jest|karma|lint-staged|metro|next',
  'nuxt|nx|openapi-ts|orval|panda|playwright|plasmo|pm2|postcss|prettier|prisma|protractor|quasar|react-native',
  'react-router|release|remix|rollup|rsbuild|rspack|size-limit|stylelint|svelte|tailwind|tsdown|tsup|turbo|uno',
  'vite|vitest|vue|wdio|webpack|workbox|wxt',
].join('|');

/** Configuration of a build tool, by its name: a `firebase.config.js` or `app.config.ts` is code of the app. */
export const TOOL_CONFIGURATION = new RegExp(
  [
    String.raw`(?:^|/)(?:${TOOLS})(?:[.-][\w-]+)*\.conf(?:ig)?(?:\.[\w-]+)*\.[cm]?[jt]s$`,
    String.raw`(?:^|/)webpack\.[\w.-]+\.[cm]?[jt]s$`,
    String.raw`(?:^|/)\.\w+rc\.[cm]?[jt]s$`,
    String.raw`(?:^|/)(?:gulpfile|gruntfile|knexfile|plopfile)\.[cm]?[jt]s$`,
  ].join('|'),
  'i',
);

/** Folders at the root of a package that hold no part of the product. Hints only: who imports a file knows better. */
export const DEVELOPERS_FOLDERS: readonly { readonly path: RegExp; readonly runs: 'tooling' | 'test' }[] = [
  { path: /^(?:scripts?|tools?|bin|\.github)\//, runs: 'tooling' },
  { path: /^(?:tests?|specs?|fixtures?|mocks?)\//, runs: 'test' },
];
