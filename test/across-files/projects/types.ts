import type { Form } from '../form.js';

/** Neither the key nor the name of the value tells that a token is stored: its declared type does. */
export const types: readonly Form[] = [
  {
    form: 'an interface of another file',
    over: ({ imported, write }) => ({
      'types.ts': `
        export interface Session { user: { id: string }; accessToken: string }
      `,
      'keep.ts': `
        ${imported}
        import type { Session } from './types';
        export const keep = (data: Session) => ${write("'current'", 'JSON.stringify(data)')}; // reported
      `,
    }),
  },
  {
    form: 'an interface that extends one of another file, over a wrapper',
    over: ({ imported, write }) => ({
      'types.ts': `
        export type Tokens = { refreshToken: string };
      `,
      'storage.ts': `
        ${imported}
        export const save = (key: string, value: object) =>
          ${write('key', 'JSON.stringify(value)')}; // lands
      `,
      'keep.ts': `
        import { save } from './storage';
        import { Tokens } from './types';
        interface Session extends Tokens { user: string }
        export const keep = (data: Session) => save('current', data); // reported
      `,
    }),
  },
  {
    form: 'a class of another file that extends one',
    over: ({ imported, write }) => ({
      'models.ts': `
        export class Tokens { accessToken: string; refreshToken: string }
        export class Account extends Tokens { name: string }
      `,
      'keep.ts': `
        ${imported}
        import { Account } from './models';
        export const keep = (account: Account) => ${write("'current'", 'JSON.stringify(account)')}; // reported
      `,
    }),
  },
];
