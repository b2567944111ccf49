import type { Form } from '../form.js';

/** A file between the caller and the wrapper that only hands it on. */
export const reExports: readonly Form[] = [
  {
    form: 'a name that is re-exported',
    over: ({ imported, write }) => ({
      'storage/device.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'storage.js': `export { save as keep } from './storage/device';`,
      'login.js': `
        import { keep } from './storage.js';
        export const onAnswer = (answer) => keep('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'a default export that is re-exported by name',
    over: ({ imported, write }) => ({
      'storage/device.js': `
        ${imported}
        export default { save(key, value) { return ${write('key', 'value')}; } }; // lands
      `,
      'storage/index.js': `export { default as device } from './device';`,
      'login.js': `
        import { device } from './storage';
        export const onAnswer = (answer) => device.save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'a barrel of export *',
    over: ({ imported, write }) => ({
      'src/services/storage.ts': `
        ${imported}
        export const save = (key: string, value: string) => ${write('key', 'value')}; // lands
      `,
      'src/services/theme.ts': `export const theme = 'dark';`,
      'src/services/index.ts': `
        export * from './theme';
        export * from './storage';
      `,
      'src/login.ts': `
        import { save, theme } from './services';
        export const onAnswer = (answer: { accessToken: string }) => {
          save('theme', theme);
          void save('access_token', answer.accessToken); // reported
        };
      `,
    }),
  },
  {
    form: 'export * as a name',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'services.js': `export * as storage from './storage';`,
      'login.js': `
        import { storage } from './services';
        export const onAnswer = (answer) => storage.save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'an import that is exported again',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'services.js': `
        import { save } from './storage';
        export { save };
        export const load = () => undefined;
      `,
      'login.js': `
        import * as services from './services';
        export const onAnswer = (answer) => services.save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'a chain of three files',
    over: ({ imported, write }) => ({
      'a/b/storage.js': `
        ${imported}
        export default function save(key, value) { ${write('key', 'value')}; } // lands
      `,
      'a/b/index.js': `export { default } from './storage';`,
      'a/index.js': `export { default as save } from './b';`,
      'index.js': `export * from './a';`,
      'login.js': `
        import { save } from '.';
        export const onAnswer = (answer) => save('access_token', answer.accessToken); // reported
      `,
    }),
  },
];

/** Files that speak CommonJS. */
export const commonJs: readonly Form[] = [
  {
    form: 'module.exports is the function',
    over: ({ required, write }) => ({
      'save.js': `
        ${required}
        module.exports = function save(key, value) { ${write('key', 'value')}; }; // lands
      `,
      'login.js': `
        const save = require('./save');
        module.exports.keep = (answer) => save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'module.exports is an object of functions',
    over: ({ required, write }) => ({
      'storage.js': `
        ${required}
        function save(key, value) { return ${write('key', 'value')}; } // lands
        module.exports = { save };
      `,
      'login.js': `
        const { save: keep } = require('./storage');
        exports.onAnswer = (answer) => keep('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'exports.name',
    over: ({ required, write }) => ({
      'storage.cjs': `
        ${required}
        exports.save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'login.cjs': `
        const storage = require('./storage.cjs');
        exports.onAnswer = (answer) => storage.save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'module.exports.name',
    over: ({ required, write }) => ({
      'storage.js': `
        ${required}
        module.exports.save = async function (key, value) { await ${write('key', 'value')}; }; // lands
      `,
      'login.js': `
        require('./storage').save('access_token', window.answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'a module that is handed on by require',
    over: ({ required, write }) => ({
      'storage/device.js': `
        ${required}
        exports.save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'storage/index.js': `module.exports = require('./device');`,
      'login.js': `
        const { save } = require('./storage');
        exports.onAnswer = (answer) => save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'an ES module that is loaded by require',
    over: ({ imported, write }) => ({
      'storage.mjs': `
        ${imported}
        export default (key, value) => ${write('key', 'value')}; // lands
      `,
      'login.js': `
        const save = require('./storage.mjs').default;
        exports.onAnswer = (answer) => save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'export = and import = require',
    over: ({ imported, write }) => ({
      'storage.ts': `
        ${imported}
        const storage = { save: (key: string, value: string) => ${write('key', 'value')} }; // lands
        export = storage;
      `,
      'login.ts': `
        import storage = require('./storage');
        export const onAnswer = (answer: { jwt: string }) => storage.save('jwt', answer.jwt); // reported
      `,
    }),
  },
];
