import type { Form } from '../form.js';

/**
 * One cause, one report: a function that shows that it stores a token is reported where it writes, and no
 * caller with it; of a generic one, each caller is the cause of its own.
 */
export const causes: readonly Form[] = [
  {
    form: 'three callers of a function for tokens',
    over: ({ imported, write }) => ({
      'tokens.js': `
        ${imported}
        export const setAccessToken = (token) => ${write("'access'", 'token')}; // reported
      `,
      'login.js': `
        import { setAccessToken } from './tokens';
        export const onLogin = (answer) => setAccessToken(answer.accessToken);
        export const onRegistration = (answer) => setAccessToken(answer.accessToken);
      `,
      'refresh.js': `
        import { setAccessToken } from './tokens';
        export const onRefresh = (answer) => setAccessToken(answer.accessToken);
      `,
    }),
  },
  {
    form: 'three callers of a generic function',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'login.js': `
        import { save } from './storage';
        export const onLogin = (answer) => {
          save('access_token', answer.accessToken); // reported
          save('refresh_token', answer.refreshToken); // reported
          save('locale', answer.locale);
        };
      `,
      'refresh.js': `
        import { save } from './storage';
        export const onRefresh = (answer) => save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'a function for tokens over a generic one',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'tokens.js': `
        import { save } from './storage';
        export const saveTokens = ({ accessToken, refreshToken }) => {
          save('access', accessToken); // reported
          save('refresh', refreshToken); // reported
        };
      `,
      'login.js': `
        import { saveTokens } from './tokens';
        export const onLogin = (answer) => saveTokens(answer);
        export const onRefresh = ({ accessToken, refreshToken }) => saveTokens({ accessToken, refreshToken });
      `,
    }),
  },
];
