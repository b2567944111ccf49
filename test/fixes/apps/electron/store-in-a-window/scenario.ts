import * as app from './main.js';

export const refused = 'renderer.js reaches electron-store in another process than the main one';

export const login = () => app.login();
export const read = () => app.token();
