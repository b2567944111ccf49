import { analytics } from './analytics';
import * as session from './session';

export const refused = 'the instance `session` is asked for in';

export const login = session.login;
export const read = () => (analytics.isSignedIn() ? (session.token() ?? null) : null);
export const logout = session.logout;
