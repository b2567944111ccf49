import type { Form } from '../form.js';

/** Setters: the write looks like an assignment. */
export const accessors: readonly Form[] = [
  {
    form: 'a setter of an instance',
    over: ({ imported, write }) => ({
      'slots.js': `
        ${imported}
        class Slot {
          constructor() { this.loaded = false; }
          get current() { return undefined; }
          set current(value) { ${write("'slot'", 'value')}; } // lands
        }
        export const slot = new Slot();
      `,
      'login.js': `
        import { slot } from './slots';
        export const keep = (answer) => { slot.current = answer.accessToken; }; // reported
      `,
    }),
  },
  {
    form: 'a static setter',
    over: ({ imported, write }) => ({
      'slots.ts': `
        ${imported}
        export class Slot {
          static set current(value: string) { void ${write("'slot'", 'value')}; } // lands
        }
      `,
      'login.ts': `
        import { Slot } from './slots';
        export const keep = (answer: { jwt: string }) => { Slot.current = answer.jwt; }; // reported
      `,
    }),
  },
  {
    form: 'a setter of an object literal',
    over: ({ imported, write }) => ({
      'slots.js': `
        ${imported}
        export default {
          set current(value) { ${write("'slot'", 'JSON.stringify(value)')}; }, // lands
        };
      `,
      'login.js': `
        import slots from './slots';
        export function keep({ refreshToken, user }) {
          slots.current = { refreshToken, user }; // reported
        }
      `,
    }),
  },
  {
    form: 'a setter whose name shows that it stores a token',
    over: ({ imported, write }) => ({
      'session.js': `
        ${imported}
        export const session = {
          set accessToken(accessToken) { ${write("'session'", 'accessToken')}; }, // reported
        };
      `,
      'login.js': `
        import { session } from './session';
        export const keep = (answer) => { session.accessToken = answer.accessToken; };
      `,
    }),
  },
];
