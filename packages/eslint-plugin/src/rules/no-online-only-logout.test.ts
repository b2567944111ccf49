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
    // what is suggested
    ...(
      [
        [
          `async function logout() {
  // tell the server
  await api.post('/logout'); // first
  toast.success('Bye');

  // and forget
  localStorage.removeItem('token');

  go('/login');
}`,
          `async function logout() {
  // tell the server
  try {
    await api.post('/logout'); // first
    toast.success('Bye');
  } finally {
    // and forget
    localStorage.removeItem('token');

    go('/login');
  }
}`,
        ],
        [
          `async function logout() { await api.post('/logout'); localStorage.removeItem('token'); }`,
          `async function logout() { try { await api.post('/logout'); } finally { localStorage.removeItem('token'); } }`,
        ],
        [
          `async function logout() {
\ttry {
\t\tawait api.post('/logout')
\t\tlocalStorage.removeItem('token')
\t\ttoast.success('Bye')
\t\tgo('/login')
\t} catch (error) {
\t\ttoast.error(error.message)
\t}
}`,
          `async function logout() {
\ttry {
\t\tawait api.post('/logout')
\t\ttoast.success('Bye')
\t} catch (error) {
\t\ttoast.error(error.message)
\t} finally {
\t\tlocalStorage.removeItem('token')
\t\tgo('/login')
\t}
}`,
        ],
        [
          `async function logout() {
  try {
    await api.post('/logout');
    localStorage.removeItem('token');
    go('/login');
  } catch (error) {
    console.error(error);
    go('/login');
  } finally {
    setBusy(false);
  }
}`,
          `async function logout() {
  try {
    await api.post('/logout');
  } catch (error) {
    console.error(error);
  } finally {
    localStorage.removeItem('token');
    go('/login');
    setBusy(false);
  }
}`,
        ],
        [
          `async function logout() {
  try {
    if (!confirm('Sure?')) return false;
    await api.post('/logout');
    await SecureStore.deleteItemAsync('token');
    return true;
  } catch (error) {
    return false;
  }
}`,
          `async function logout() {
  try {
    if (!confirm('Sure?')) return false;
    try {
      await api.post('/logout');
    } finally {
      await SecureStore.deleteItemAsync('token');
    }
    return true;
  } catch (error) {
    return false;
  }
}`,
        ],
        [
          `async function logout() {
  const res = await fetch('/logout', { method: 'POST' });
  if (res.ok) {
    localStorage.removeItem('token');
    go('/login');
  }
}`,
          `async function logout() {
  try {
    await fetch('/logout', { method: 'POST' });
  } finally {
    localStorage.removeItem('token');
    go('/login');
  }
}`,
        ],
        [
          `async function logout() {
  const res = await fetch('/logout', { method: 'POST' });
  if (res.status === 204) {
    localStorage.removeItem('token');
    toast('Bye');
    return true;
  } else {
    toast('Failed');
  }
  return false;
}`,
          `async function logout() {
  try {
    const res = await fetch('/logout', { method: 'POST' });
    if (res.status === 204) {
      toast('Bye');
      return true;
    } else {
      toast('Failed');
    }
  } finally {
    localStorage.removeItem('token');
  }
  return false;
}`,
        ],
        [
          `async function logout() {
  const res = await fetch('/logout', { method: 'POST' });
  if (!res.ok) throw new Error('Logout');
  const { message } = await res.json();
  localStorage.removeItem('token');
  return message;
}`,
          `async function logout() {
  try {
    const res = await fetch('/logout', { method: 'POST' });
    if (!res.ok) throw new Error('Logout');
    const { message } = await res.json();
    return message;
  } finally {
    localStorage.removeItem('token');
  }
}`,
        ],
        [
          `async function logout() { try { await api.post('/logout'); } catch (error) { toast(error); return; } localStorage.removeItem('token'); }`,
          `async function logout() { try { await api.post('/logout'); } catch (error) { toast(error); return; } finally { localStorage.removeItem('token'); } }`,
        ],
        [
          `const logout = () => api.post('/logout').then(() => localStorage.removeItem('token')).catch(toast);`,
          null,
        ],
        [
          `function logout() {
  api.post('/logout')
    .then(res => {
      if (res.data.success) {
        localStorage.removeItem('token');
        toast('Bye');
      } else {
        toast(res.data.message);
      }
    })
    .catch((error) => toast(error.message));
}`,
          `function logout() {
  api.post('/logout')
    .then(res => {
      if (res.data.success) {
        toast('Bye');
      } else {
        toast(res.data.message);
      }
    })
    .finally(() => {
      localStorage.removeItem('token');
    })
    .catch((error) => toast(error.message));
}`,
        ],
        [
          `function logout() { api.post('/logout').then((res) => { localStorage.removeItem('token'); }, (error) => { toast(error); }); }`,
          `function logout() { api.post('/logout').catch((error) => { toast(error); }).finally(() => { localStorage.removeItem('token'); }); }`,
        ],
        [
          `function logout() { return api.post('/logout').then(() => localStorage.removeItem('token')); }`,
          `function logout() { return api.post('/logout').finally(() => localStorage.removeItem('token')).then(() => undefined); }`,
        ],
        [
          `import { map } from 'rxjs';
class Menu { logout() { this.http.post('/logout', {}).subscribe({ next: () => localStorage.removeItem('token'), error: (e) => log(e) }); } }`,
          `import { map, finalize } from 'rxjs';
class Menu { logout() { this.http.post('/logout', {}).pipe(finalize(() => localStorage.removeItem('token'))).subscribe({ error: (e) => log(e) }); } }`,
        ],
        [
          `class Menu { logout() { this.http.post('/logout', {}).pipe(map(read)).subscribe(() => { localStorage.removeItem('token'); }); } }`,
          `import { finalize } from 'rxjs/operators';

class Menu { logout() { this.http.post('/logout', {}).pipe(map(read), finalize(() => { localStorage.removeItem('token'); })).subscribe(); } }`,
        ],
        [
          `const useLogout = () => useMutation({ mutationFn: () => api.post('/logout'), onSuccess: () => { localStorage.removeItem('token'); } });`,
          `const useLogout = () => useMutation({ mutationFn: () => api.post('/logout'), onSettled: () => { localStorage.removeItem('token'); } });`,
        ],
        [
          `class Auth { logout() { return this.http.post('/logout', {}).pipe(tap(() => localStorage.removeItem('token'))); } }`,
          `class Auth { logout() { return this.http.post('/logout', {}).pipe(tap({ next: () => localStorage.removeItem('token'), error: () => localStorage.removeItem('token') })); } }`,
        ],
        [
          `class Auth {
  logout() {
    return this.http.post('/logout', {}).pipe(
      tap(() => {
        localStorage.removeItem('token');
        this.go('/login');
      }),
    );
  }
}`,
          `class Auth {
  logout() {
    const forgetSession = () => {
      localStorage.removeItem('token');
      this.go('/login');
    };
    return this.http.post('/logout', {}).pipe(
      tap({ next: forgetSession, error: forgetSession }),
    );
  }
}`,
        ],
        [
          `async function logout() {
  try {
    await saveDraft();
    await api.post('/logout');
    localStorage.removeItem('token');
  } catch (error) {
    toast(error);
  }
}`,
          `async function logout() {
  try {
    await saveDraft();
    try {
      await api.post('/logout');
    } finally {
      localStorage.removeItem('token');
    }
  } catch (error) {
    toast(error);
  }
}`,
        ],
        [
          `async function logout() {\r\n  await api.post('/logout', \`a\r\n  b\`);\r\n  localStorage.removeItem('token');\r\n}\r\n`,
          `async function logout() {\r\n  try {\r\n    await api.post('/logout', \`a\r\n  b\`);\r\n  } finally {\r\n    localStorage.removeItem('token');\r\n  }\r\n}\r\n`,
        ],
        // nothing where it is not certain
        [
          `async function logout() { try { await saveDraft(); await api.post('/logout'); } catch (error) { toast(error); return; } localStorage.removeItem('token'); }`,
          null,
        ],
        [
          `async function logout() { let res; res = await api.post('/logout'); if (res.data.done) { localStorage.removeItem('token'); } }`,
          null,
        ],
        [
          `class Menu { logout() { this.events.post('/logout').subscribe(() => localStorage.removeItem('token')); } }`,
          null,
        ],
        [
          `async function logout() { const res = await api.post('/logout'); localStorage.removeItem(res.data.tokenKey); localStorage.removeItem('token'); }`,
          null,
        ],
        [
          `async function logout() { for (const each of accounts) { await api.post('/logout'); localStorage.removeItem('token'); } }`,
          null,
        ],
        [
          `async function logout() { try { await api.post('/logout'); localStorage.removeItem('token'); go('/login'); } catch { go('/offline'); } }`,
          null,
        ],
        [
          `async function logout() { await api.post('/logout'); const used = await confirmed(); if (!used) return; localStorage.removeItem('token'); }`,
          null,
        ],
        [`const logout = () => $.post('/logout').then(() => localStorage.removeItem('token'));`, null],
      ] as const
    ).map(([code, output]) => ({
      code,
      errors: [
        {
          messageId: 'serverFirst' as const,
          suggestions: output === null ? null : [{ messageId: 'deleteAnyway' as const, output }],
        },
      ],
    })),
  ].map((each) => ({ ...each, settings })),
});
