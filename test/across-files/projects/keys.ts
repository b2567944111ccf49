import type { Form } from '../form.js';

/** The key stands in another file; the call that writes shows neither key nor value by its names. */
export const keys: readonly Form[] = [
  {
    form: 'a constant',
    over: ({ imported, write }) => ({
      'constants.js': `export const SLOT = 'access_token';`,
      'login.js': `
        ${imported}
        import { SLOT } from './constants';
        export const keep = (value) => ${write('SLOT', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'a constant that is the default export',
    over: ({ imported, write }) => ({
      'slot.ts': `
        const slot = 'access_token' as const;
        export default slot;
      `,
      'login.ts': `
        ${imported}
        import where from './slot';
        export const keep = (value: string) => ${write('where', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'an enum',
    over: ({ imported, write }) => ({
      'slots.ts': `
        export enum Slot {
          First = 'theme',
          Second = 'auth_token',
        }
      `,
      'login.ts': `
        ${imported}
        import { Slot } from './slots';
        export const keep = (value: string, theme: string) => {
          void ${write('Slot.First', 'theme')};
          void ${write('Slot.Second', 'value')}; // reported
        };
      `,
    }),
  },
  {
    form: 'a const enum with quoted names',
    over: ({ imported, write }) => ({
      'slots.ts': `export const enum Slot { 'second' = 'refreshToken' }`,
      'login.ts': `
        ${imported}
        import { Slot } from './slots';
        export const keep = (value: string) => ${write("Slot['second']", 'value')}; // reported
      `,
    }),
  },
  {
    form: 'a frozen object',
    over: ({ imported, write }) => ({
      'slots.js': `export const SLOTS = Object.freeze({ first: 'theme', second: 'id_token' });`,
      'login.js': `
        ${imported}
        import { SLOTS } from './slots';
        export const keep = (value) => ${write('SLOTS.second', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'an object of constants, as const',
    over: ({ imported, write }) => ({
      'slots.ts': `export const SLOTS = { first: 'theme', second: 'jwt' } as const satisfies Record<string, string>;`,
      'index.ts': `export { SLOTS as keys } from './slots';`,
      'login.ts': `
        ${imported}
        import { keys } from './index';
        export const keep = (value: string) => ${write('keys.second', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'a nested object',
    over: ({ imported, write }) => ({
      'config/index.js': `
        export default {
          storage: { slots: { first: 'theme', second: 'bearer_token' } },
        };
      `,
      'login.js': `
        ${imported}
        import config from './config';
        export const keep = (value) => ${write('config.storage.slots.second', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'a template over an imported prefix',
    over: ({ imported, write }) => ({
      'prefix.js': `
        const app = 'my-app';
        export const PREFIX = app + ':token';
      `,
      'login.js': `
        ${imported}
        import { PREFIX } from './prefix';
        export const keep = (user, value) => ${write('`${PREFIX}:${user.id}`', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'a key that is built in the other file',
    over: ({ imported, write }) => ({
      'prefix.js': `export const PREFIX = '@app/';`,
      'slots.js': `
        import { PREFIX } from './prefix';
        export const SLOT = \`\${PREFIX}access-token\`;
      `,
      'login.js': `
        ${imported}
        import * as slots from './slots';
        export const keep = (value) => ${write('slots.SLOT', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'a static field of a class',
    over: ({ imported, write }) => ({
      'slots.js': `export class Slots { static second = 'sessionToken'; }`,
      'login.js': `
        ${imported}
        import { Slots } from './slots';
        export const keep = (value) => ${write('Slots.second', 'value')}; // reported
      `,
    }),
  },
  {
    form: 'a constant that goes through a wrapper of a third file',
    over: ({ imported, write }) => ({
      'storage-keys.js': `export const StorageKey = { Theme: 'theme', Login: 'access_token' };`,
      'storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'login.js': `
        import { save } from './storage';
        import { StorageKey } from './storage-keys';
        export const keep = (value, theme) => {
          save(StorageKey.Theme, theme);
          save(StorageKey.Login, value); // reported
        };
      `,
    }),
  },
  {
    form: 'an enum beside the caller of a wrapper',
    over: ({ imported, write }) => ({
      'storage.ts': `
        ${imported}
        export const save = (key: string, value: string) => ${write('key', 'value')}; // lands
      `,
      'login.ts': `
        import { save } from './storage';
        enum Slot { First = 'theme', Second = 'refresh_token' }
        export const keep = (value: string) => save(Slot.Second, value); // reported
      `,
    }),
  },
  {
    form: 'a constant of a CommonJS file',
    over: ({ required, write }) => ({
      'slots.js': `module.exports = { SLOTS: { second: 'access_token' } };`,
      'login.js': `
        ${required}
        const { SLOTS } = require('./slots');
        exports.keep = (value) => ${write('SLOTS.second', 'value')}; // reported
      `,
    }),
  },
];
