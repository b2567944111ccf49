import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './complete-logout.js';

const renew = `const renew = () => api.post('/auth/refresh');\n`;
const asyncStorage = `import AsyncStorage from '@react-native-async-storage/async-storage';\n`;
const login = `async function login(answer) {
  localStorage.setItem('access_token', answer.accessToken);
  localStorage.setItem('refresh_token', answer.refreshToken);
}\n`;

/** Each code by itself: what this repository's own files say of servers is not asked. */
const settings = { 'jwt-hygiene': { followImports: false } };

const suggested = (messageId: 'removeAsWell' | 'tellServer', output: string) => ({
  messageId,
  output,
  ...(messageId === 'removeAsWell' && { data: { keys: '`refresh_token`' } }),
});

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('complete-logout', rule, {
  valid: [
    // the server is told
    `${renew}async function logout() { await api.post('/auth/logout'); localStorage.removeItem('token'); }`,
    `${renew}function logout() { localStorage.removeItem('token'); api.delete('/sessions/current'); }`,
    `${renew}function logout() { localStorage.removeItem('token'); fetch('/session', { method: 'DELETE' }); }`,
    `${renew}function logout() { localStorage.removeItem('token'); axios({ url: API.LOGOUT, method: 'post' }); }`,
    `${renew}function logout() { localStorage.removeItem('token'); request('post', '/logout'); }`,
    `${renew}function logout() { localStorage.removeItem('token'); location.href = '/auth/logout'; }`,
    `${renew}function logout() { localStorage.removeItem('token'); socket.emit('logout'); }`,
    `${renew}function logout() { localStorage.removeItem('token'); client.mutate({ mutation: REVOKE_TOKEN }); }`,
    `${renew}function* logout() { yield call(api.logout); localStorage.removeItem('token'); }`,
    `${renew}const revoke = () => api.post('/oauth/revoke'); const logout = () => { revoke(); removeToken(); };`,
    `${renew}const revoke = () => api.post('/oauth/revoke'); const useLogout = () => useMutation({ mutationFn: revoke, onSuccess: () => removeToken() });`,
    // by who calls it
    `${renew}const logout = () => localStorage.removeItem('token'); const onPress = async () => { await api.post('/logout'); logout(); };`,
    // or may be
    `${renew}import { logoutApi } from './api'; const logout = () => { logoutApi(); localStorage.removeItem('token'); };`,
    `${renew}const logout = (url) => { axios.post(url); localStorage.removeItem('token'); };`,
    `${renew}const logout = (url) => { window.location.replace(url); localStorage.removeItem('token'); };`,
    `${renew}const end = () => http({ url: '/user/logout', method: 'post' }); const logout = async () => { await end(); token.value = ''; };`,
    `${renew}const useCall = (send) => [false, (...given) => send(...given)]; const Menu = () => { const [busy, endSession] = useCall(() => r.get('/auth/' + 'logout')); const logOut = async () => { await endSession(); clearUser(); }; };`,
    // by an SDK
    `${renew}import { getAuth, signOut } from 'firebase/auth'; const logout = () => { signOut(getAuth()); localStorage.removeItem('token'); };`,
    // there is no session left to end
    `${renew}function logout() { localStorage.removeItem('token'); } api.interceptors.response.use((r) => r, (error) => { logout(); });`,
    `${renew}function logout() { localStorage.removeItem('token'); } if (isExpired(token)) logout();`,
    `${renew}function forceLogout() { localStorage.removeItem('token'); }`,
    // no logout, or one that deletes nothing of the login
    `${renew}function showLogout() { localStorage.removeItem('token'); }`,
    `${renew}function logout() { localStorage.removeItem('cart'); clearTimeout(timer); setOpen(false); }`,
    `${renew}type Props = { onLogout: () => void }; const Menu = ({ onLogout }: Props) => <button onClick={onLogout}>Log out</button>;`,
    `${renew}function login() { localStorage.removeItem('token'); }`,
    `${renew}const onPress = () => { localStorage.removeItem('token'); setOpen(false); }; <Row onPress={onPress} />;`,
    `${renew}const onPress = async () => { await api.delete('/users/me'); localStorage.removeItem('token'); navigate('/login'); }; <Row onPress={onPress} />;`,
    // no server is known to keep a session
    `const login = () => api.post('/auth/login'); function logout() { localStorage.removeItem('token'); }`,
    `const path = { route: '/logout' }; function logout() { localStorage.removeItem('token'); }`,
    `const refresh = () => api.get('/feed/refresh'); function logout() { localStorage.removeItem('token'); }`,
    `const LOGOUT = 'LOGOUT'; const REFRESH_TOKEN = 'REFRESH_TOKEN'; function logout() { localStorage.removeItem('token'); }`,
    // all that is stored is deleted
    `${login}const logout = () => { localStorage.removeItem('access_token'); localStorage.removeItem('refresh_token'); api.post('/logout'); };`,
    `${login}const logout = () => { ['access_token', 'refresh_token'].forEach((key) => localStorage.removeItem(key)); api.post('/logout'); };`,
    `${login}const KEYS = ['access_token', 'refresh_token']; const logout = () => { for (const key of KEYS) localStorage.removeItem(key); api.post('/logout'); };`,
    `${login}const logout = () => { localStorage.removeItem('access_token'); localStorage.setItem('refresh_token', ''); api.post('/logout'); };`,
    `${login}const logout = () => { localStorage.removeItem('access_token'); session.clear(); api.post('/logout'); };`,
    // what is left is no token
    `function login(a) { localStorage.setItem('token', a.token); localStorage.setItem('theme', a.theme); } const logout = () => { localStorage.removeItem('token'); api.post('/logout'); };`,
    // a store of its own, or outside a logout
    `${asyncStorage}const reset = () => AsyncStorage.clear();`,
    // nothing is in view that would be missed
    `const logout = () => localStorage.clear();`,
    `const user = localStorage.getItem('user'); const logout = () => { localStorage.clear(); };`,
    `import { createMMKV } from 'react-native-mmkv'; const session = createMMKV({ id: 'session' }); const logout = () => session.clearAll();`,
  ].map((code) => ({ code, settings })),
  invalid: [
    ...(
      [
        {
          code: `${renew}function logout() { localStorage.removeItem('token'); }`,
          errors: [
            {
              messageId: 'neverRevoked',
              line: 2,
              data: { name: 'logout', renewal: '`/auth/refresh`', at: 'react.tsx:1' },
            },
          ],
        },
        {
          code: `class Api { end() { return this.http.post('/auth/logout'); } }\nexport class Auth { logOut() { this.store.remove('token'); } }`,
          errors: [
            {
              messageId: 'neverTold',
              line: 2,
              data: { name: 'logOut', endpoint: '`/auth/logout`', at: 'react.tsx:1' },
            },
          ],
        },
        ...[
          // what deletes: through functions, states, setters, assignments, cookies
          `const tokens = { drop() { sessionStorage.removeItem('jwt'); } }; const handleSignOut = () => tokens.drop();`,
          `const [user, setUser] = useState(null); const logout = () => { setUser(null); navigate('/'); };`,
          `const useAuth = create((set) => ({ token: null, logout: () => set({ token: null, user: null }) }));`,
          `const slice = createSlice({ name: 'auth', initialState, reducers: { logout(state) { state.token = null; } } });`,
          `const store = defineStore('user', { actions: { logOut() { this.token = ''; router.push('/login'); } } });`,
          `const logout = () => { document.cookie = 'token=; expires=Thu, 01 Jan 1970 00:00:00 GMT'; };`,
          `const logout = () => (dispatch) => { dispatch({ type: 'LOGOUT' }); };`,
          `const logout = createAsyncThunk('auth/logout', async () => { localStorage.removeItem('token'); return true; });`,
          `const accessToken = useStorage('access', ''); function logout() { accessToken.value = ''; }`,
          `const store = createStore({ actions: { logout({ commit }) { commit('SET_TOKEN', ''); } } });`,
          `const signOut = useCallback(async () => { await SecureStore.deleteItemAsync('refresh_token'); }, []);`,
          `const logout = () => { delete localStorage.token; };`,
          `const slice = createSlice({ reducers: { reset() {} } }); const { logout } = slice.actions; const handleLogout = () => { localStorage.removeItem('token'); dispatch(logout()); };`,
          // who calls it says nothing of a server
          `const logout = () => localStorage.removeItem('token'); const handleLogout = () => Alert.alert('Sure?', '', [{ onPress: () => logout() }]);`,
          `const logout = () => localStorage.removeItem('token'); const Menu = () => <button onClick={() => { track('logout'); logout(); }} />;`,
          // other requests, and other sign-outs, are none
          `const logout = async () => { await api.post('/push/unregister'); localStorage.removeItem('token'); };`,
          `import { GoogleSignin } from '@react-native-google-signin/google-signin'; const logout = () => { GoogleSignin.signOut(); removeToken(); };`,
          // on a press
          `const leave = () => { localStorage.removeItem('token'); navigate('/login'); }; const Row = () => <Item onPress={leave} />;`,
        ].map((code) => ({
          code: `${renew}${code}`,
          errors: [{ messageId: 'neverRevoked' as const, line: 2 }],
        })),
        {
          code: `const logout = () => { storage.delete('refreshToken'); };`,
          errors: [
            {
              messageId: 'refreshForgotten',
              data: { name: 'logout', key: '`refreshToken`', at: 'react.tsx:1' },
            },
          ],
        },
        {
          code: `storage.set('app.refresh_token', answer.refresh);\nconst logout = () => { storage.clearAll(); };`,
          errors: [
            {
              messageId: 'refreshForgotten',
              data: { name: 'logout', key: '`app.refresh_token`', at: 'react.tsx:1' },
            },
          ],
        },
        // the innermost of two, and the one that deletes of two that call each other
        {
          code: `${renew}function Logout() {\n const logout = () => { localStorage.removeItem('token'); };\n return <a onClick={logout} />; }`,
          errors: [{ messageId: 'neverRevoked', line: 3 }],
        },
        {
          code: `${renew}const service = { logout() { localStorage.removeItem('token'); } };\nconst logout = () => { service.logout(); dispatch({ type: 'LOGOUT' }); };`,
          errors: [{ messageId: 'neverRevoked', line: 2 }],
        },
        {
          code: `${login}\nconst logout = () => { localStorage.removeItem('access_token'); api.post('/logout'); };`,
          errors: [
            {
              messageId: 'leftBehind',
              line: 6,
              data: { name: 'logout', keys: '`refresh_token`', store: 'localStorage', at: 'react.tsx:3' },
            },
          ],
        },
        {
          code: `import * as SecureStore from 'expo-secure-store';\nconst save = (a) => { SecureStore.setItemAsync('token', a.token); SecureStore.setItemAsync('refreshToken', a.refreshToken); };\nconst signOut = async () => { await api.post('/logout'); await SecureStore.deleteItemAsync('token'); };`,
          errors: [{ messageId: 'leftBehind', line: 3 }],
        },
        {
          code: `${asyncStorage}const setLanguage = (lang) => AsyncStorage.setItem('@lang', lang); const signOut = () =>\n AsyncStorage.clear();`,
          errors: [
            {
              messageId: 'wiped',
              line: 3,
              data: { store: 'AsyncStorage', key: '`@lang`', at: 'react.tsx:2' },
            },
          ],
        },
        {
          code: `const theme = localStorage.getItem('ui-theme'); const wipe = () => window.localStorage.clear(); const handleLogout = () => { wipe(); };`,
          errors: [
            { messageId: 'wiped', data: { store: 'localStorage', key: '`ui-theme`', at: 'react.tsx:1' } },
          ],
        },
      ] as const
    ).map((each) => ({ ...each, settings })),
    // what is suggested
    ...(
      [
        [
          'leftBehind',
          'removeAsWell',
          `${login}const logout = () => { localStorage.removeItem('access_token'); api.post('/logout'); };`,
          `${login}const logout = () => { localStorage.removeItem('access_token'); localStorage.removeItem('refresh_token'); api.post('/logout'); };`,
        ],
        [
          'leftBehind',
          'removeAsWell',
          `${login}async function logout() {\n  localStorage.removeItem('access_token'); // gone\n  await api.post('/logout');\n}`,
          `${login}async function logout() {\n  localStorage.removeItem('access_token'); // gone\n  localStorage.removeItem('refresh_token');\n  await api.post('/logout');\n}`,
        ],
        [
          'leftBehind',
          'removeAsWell',
          `${login}const end = () => api.post('/logout').finally(() => localStorage.removeItem('access_token')); const logout = () => api.post('/logout').finally(() => localStorage.removeItem('access_token'));`,
          `${login}const end = () => api.post('/logout').finally(() => localStorage.removeItem('access_token')); const logout = () => api.post('/logout').finally(() => { localStorage.removeItem('access_token'); localStorage.removeItem('refresh_token'); });`,
        ],
        [
          'leftBehind',
          'removeAsWell',
          `${login}async function logout() { try { await api.post('/logout'); localStorage.removeItem('access_token'); } catch { localStorage.removeItem('access_token'); localStorage.removeItem('user'); } }`,
          `${login}async function logout() { try { await api.post('/logout'); localStorage.removeItem('access_token'); localStorage.removeItem('refresh_token'); } catch { localStorage.removeItem('access_token'); localStorage.removeItem('refresh_token'); localStorage.removeItem('user'); } }`,
        ],
        // another store, another instance, a path of its own
        [
          'leftBehind',
          'removeAsWell',
          `const login = (a) => { localStorage.setItem('access_token', a.accessToken); sessionStorage.setItem('refresh_token', a.refreshToken); }; const logout = () => { localStorage.removeItem('access_token'); api.post('/logout'); };`,
          null,
        ],
        [
          'leftBehind',
          'removeAsWell',
          `import { createMMKV } from 'react-native-mmkv'; const a = createMMKV({ id: 'a' }); const b = createMMKV({ id: 'b' }); const login = (t) => { a.set('access_token', t.accessToken); b.set('refresh_token', t.refreshToken); }; const logout = () => { a.remove('access_token'); api.post('/logout'); };`,
          null,
        ],
        [
          'leftBehind',
          'removeAsWell',
          `import Cookies from 'js-cookie'; const login = (t) => { Cookies.set('access_token', t.accessToken); Cookies.set('refresh_token', t.refreshToken, { path: '/auth' }); }; const logout = () => { Cookies.remove('access_token'); api.post('/logout'); };`,
          null,
        ],
        // the function that tells the server
        [
          'neverTold',
          'tellServer',
          `const endSession = () => api.post('/auth/logout');\nexport const logout = async () => {\n  localStorage.removeItem('token');\n  go('/login');\n};`,
          `const endSession = () => api.post('/auth/logout');\nexport const logout = async () => {\n  await endSession().catch(() => undefined);\n  localStorage.removeItem('token');\n  go('/login');\n};`,
        ],
        [
          'neverTold',
          'tellServer',
          `const authApi = { async end() { return fetch('/auth/logout', { method: 'POST' }); } }; async function logout() { localStorage.removeItem('token'); }`,
          `const authApi = { async end() { return fetch('/auth/logout', { method: 'POST' }); } }; async function logout() { await authApi.end().catch(() => undefined); localStorage.removeItem('token'); }`,
        ],
        [
          'neverTold',
          'tellServer',
          `const endAll = () => api.post('/auth/logout'); async function logout() { localStorage.removeItem('token'); }`,
          null,
        ],
        // it wants something, does something else, is not awaited, is called where a request has failed
        [
          'neverTold',
          'tellServer',
          `const endSession = (token) => api.post('/auth/logout', { token }); async function logout() { localStorage.removeItem('token'); }`,
          null,
        ],
        [
          'neverTold',
          'tellServer',
          `const endSession = async () => { await api.post('/auth/logout'); go('/'); }; async function logout() { localStorage.removeItem('token'); }`,
          null,
        ],
        [
          'neverTold',
          'tellServer',
          `const endSession = () => api.post('/auth/logout'); function logout() { localStorage.removeItem('token'); }`,
          null,
        ],
        [
          'neverTold',
          'tellServer',
          `const endSession = () => api.post('/auth/logout'); async function logout() { localStorage.removeItem('token'); } const Menu = () => <a onClick={() => logout()} />; api.interceptors.response.use((r) => r, (error) => { logout(); throw error; });`,
          null,
        ],
      ] as const
    ).map(([messageId, suggestion, code, output]) => ({
      code,
      errors: [{ messageId, suggestions: output === null ? null : [suggested(suggestion, output)] }],
      settings,
    })),
  ],
});
