/** Installed because the declarations of others are of their types, or because they declare globals. */
export const NEEDED_BY_OTHERS: readonly string[] = [
  '@aws-amplify/core',
  '@fastify/cookie',
  '@types/chrome',
  '@types/cookie',
  '@types/node',
  '@types/react',
  // Without declarations of its own, so that those of @types/cookie are taken.
  'cookie',
  'pinia-plugin-persistedstate',
  'solid-js',
  'vue',
];

/** Of no row: the runtime's backends are checked against them (`test/runtime-peers`). */
export const NEEDED_BY_THE_RUNTIME: readonly string[] = ['electron'];
