import { current, leave, submit } from './src/screens/login';

export const login = () => submit('ada@example.com', 'pw');
export const read = current;
export const logout = leave;
