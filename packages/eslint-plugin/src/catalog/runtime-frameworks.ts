import { wordList } from './word-list.js';

/**
 * What a dependency makes of a whole package. Data for `analysis/runtime-by-package.ts`; patterns as in
 * `runtime-packages.ts`.
 */
/** Apps and libraries for a phone, a browser or a desktop. */
export const CLIENT_FRAMEWORKS: readonly string[] = wordList(`
  react-native expo @nativescript/core @capacitor/core cordova-ionic @ionic/react @ionic/angular @ionic/vue
  electron nw @tauri-apps/api wxt plasmo webextension-polyfill
  react-dom react-scripts react preact vue @angular/core angular svelte solid-js lit ember-source jquery @builder.io/qwik
  @umijs/max umi dva quasar @quasar/app @dcloudio/uni-app @tarojs/taro`);

/** Frameworks whose packages hold code for both sides: only the file can tell. */
export const FULL_STACK_FRAMEWORKS: readonly string[] = wordList(`
  next nuxt nuxt3 nuxt-edge @remix-run/react @remix-run/node @react-router/dev @sveltejs/kit astro @solidjs/start
  @tanstack/react-start @tanstack/solid-start @builder.io/qwik-city gatsby blitz @redwoodjs/core @analogjs/router waku`);

/** Servers, and what only a server connects to. */
export const SERVER_FRAMEWORKS: readonly string[] = wordList(`
  express koa fastify @nestjs/core @hapi/hapi hapi restify hono elysia sails egg h3 nitropack nitro @adonisjs/core
  @feathersjs/feathers @loopback/core apollo-server apollo-server-express apollo-server-lambda @apollo/server
  graphql-yoga micro polka moleculer routing-controllers firebase-functions firebase-admin @google-cloud/functions-framework
  @azure/functions serverless serverless-http wrangler @cloudflare/workers-types socket.io mongoose mongodb pg mysql
  mysql2 knex sequelize typeorm @prisma/client ioredis redis`);

/** Programs whose functions run in a test. */
export const TEST_FRAMEWORKS: readonly string[] = wordList(`
  cypress @playwright/test detox @wdio/cli testcafe protractor nightwatch`);
