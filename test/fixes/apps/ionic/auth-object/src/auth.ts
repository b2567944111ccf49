const TOKEN_KEY = 'token';

const auth = {
  saveToken: (token: string) => localStorage.setItem(TOKEN_KEY, token),
  getToken: () => {
    return localStorage.getItem(TOKEN_KEY) || '';
  },
  clearToken: () => {
    localStorage.removeItem(TOKEN_KEY);
  },
  isAuthenticated: () => !!auth.getToken(),
};

export default auth;
