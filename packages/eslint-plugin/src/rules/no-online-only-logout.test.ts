import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './no-online-only-logout.js';

const settings = { 'jwt-hygiene': { followImports: false } };
const end = `const end = () => api.post('/auth/logout');\n`;
const drop = `const drop = () => localStorage.removeItem('token');\n`;

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('no-online-only-logout', rule, {
  valid: [
    `async function logout() { try { await api.post('/logout'); } finally { localStorage.removeItem('token'); } }`,
    `async function logout() { try { await api.post('/logout'); } catch {} localStorage.removeItem('token'); }`,
    `async function logout() { try { await api.post('/logout'); localStorage.removeItem('token'); } catch { localStorage.removeItem('token'); } }`,
    `async function logout() { localStorage.removeItem('token'); await api.post('/logout'); }`,
    `async function logout() { api.post('/logout'); localStorage.removeItem('token'); }`,
    `async function logout() { await api.post('/logout').catch(report); localStorage.removeItem('token'); }`,
    `async function logout() { await Promise.allSettled([api.post('/logout')]); localStorage.removeItem('token'); }`,
    `const logout = () => api.post('/logout').finally(() => localStorage.removeItem('token'));`,
    `const logout = () => api.post('/logout').catch(report).then(() => localStorage.removeItem('token'));`,
    `const logout = () => api.post('/logout').then(() => localStorage.removeItem('token')).catch(() => localStorage.removeItem('token'));`,
    `const logout = () => this.http.post('/logout', {}).subscribe({ next: () => go(), complete: () => localStorage.removeItem('token') });`,
    `const logout = () => this.http.post('/logout', {}).pipe(finalize(() => localStorage.removeItem('token'))).subscribe();`,
    `const useLogout = () => useMutation({ mutationFn: () => api.post('/logout'), onSettled: () => localStorage.removeItem('token') });`,
    `const end = async () => { try { await api.post('/logout'); } catch (error) { report(error); } };\nasync function logout() { await end(); localStorage.removeItem('token'); }`,
    `${drop}const logout = () => api.post('/logout').then(() => drop()).catch((error) => { drop(); throw error; });`,
    // an SDK deletes its own
    `import { signOut } from 'firebase/auth'; async function logout() { await signOut(auth); localStorage.removeItem('token'); }`,
    // another request, another function, another deletion
    `async function logout() { await api.post('/push/unregister'); localStorage.removeItem('token'); }`,
    `async function close() { await api.post('/logout'); localStorage.removeItem('token'); }`,
    `async function logout() { await api.post('/logout'); setUser(null); }`,
    `async function logout() { await api.post('/logout'); localStorage.removeItem('cart'); }`,
    `async function logout(done) { await onLogout(); localStorage.removeItem('token'); }`,
  ].map((code) => ({ code, settings })),
  invalid: [
    {
      code: `async function logout() {\n await api.post('/auth/logout');\n localStorage.removeItem('token');\n}`,
      errors: [{ messageId: 'serverFirst' as const, line: 2, data: { call: 'post', line: '3' } }],
    },
    ...[
      `async function logout() { try { await api.post('/logout'); localStorage.removeItem('token'); } catch (error) { toast(error); } }`,
      `async function logout() { try { await api.post('/logout'); } catch (error) { toast(error); return; } localStorage.removeItem('token'); }`,
      `async function logout() { const res = await fetch('/logout', { method: 'POST' }); if (res.ok) localStorage.removeItem('token'); }`,
      `const logout = () => api.post('/logout').then(() => localStorage.removeItem('token')).catch(toast);`,
      `class Menu { logout() { this.http.post('/logout', {}).subscribe(() => { localStorage.removeItem('token'); }); } }`,
      `class Menu { logout() { this.http.post('/logout', {}).subscribe({ next: () => localStorage.removeItem('token'), error: toast }); } }`,
      `const useLogout = () => useMutation({ mutationFn: () => api.post('/logout'), onSuccess: () => localStorage.removeItem('token') });`,
      `function* logout() { yield call(api.logout); yield call([localStorage, 'removeItem'], 'token'); localStorage.removeItem('token'); }`,
      `async function logout() { await authClient.logout(); await SecureStore.deleteItemAsync('access_token'); }`,
      `${end}${drop}const signOut = async () => { await end(); drop(); };`,
      `${drop}function Logout() { const logout = async () => { await api.delete('/sessions/current'); drop(); }; return <a onClick={logout} />; }`,
    ].map((code) => ({ code, errors: [{ messageId: 'serverFirst' as const }] })),
  ].map((each) => ({ ...each, settings })),
});
