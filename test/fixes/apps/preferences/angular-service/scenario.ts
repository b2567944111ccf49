import { AuthService } from './src/app/auth.service';

const auth = new AuthService();

export const login = () => auth.login({ email: 'ada@example.com', password: 'pw' });
export const read = () => (auth.isAuthenticated ? auth.token : null);
export const logout = () => auth.logout();
