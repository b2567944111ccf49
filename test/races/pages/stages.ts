/**
 * What a page leaves out of an example so that it can be read: who asks for something through it. The names that
 * an example takes for granted are in `page.ts`.
 */
export interface Stage {
  /** The examples that it is for, by what they define. */
  readonly fits: RegExp;
  /** Stands after the example, in the same module, and exports `getItem`. */
  readonly driver: string;
}

export const STAGES: readonly Stage[] = [
  {
    fits: /\bconst api = axios\.create\b/,
    driver: `
      api.interceptors.request.use((config) => {
        config.headers.Authorization = 'Bearer ' + session.accessToken;
        return config;
      });
      export const getItem = async (id) => (await api.get('/items/' + id)).data;`,
  },
  {
    fits: /\bfunction authFetch\b/,
    driver: `
      export async function getItem(id) {
        const headers = { Authorization: 'Bearer ' + session.accessToken };
        const response = await authFetch('/api/items/' + id, { headers });
        if (!response.ok) throw new Error('HTTP ' + response.status);
        return response.json();
      }`,
  },
  {
    fits: /\bconst baseQueryWithReauth\b/,
    driver: `
      export async function getItem(id) {
        const { data, error } = await baseQueryWithReauth('/api/items/' + id, {}, {});
        if (error) throw error;
        return data;
      }`,
  },
  {
    fits: /^(?:interface[^}]*\}\s*)?async function refresh\(/,
    driver: `
      let flight;
      const get = (id) =>
        fetch('/api/items/' + id, { headers: { Authorization: 'Bearer ' + session.accessToken } });
      export async function getItem(id) {
        const response = await get(id);
        if (response.status !== 401) return response.json();
        flight ??= refresh().finally(() => (flight = undefined));
        await flight;
        return (await get(id)).json();
      }`,
  },
  {
    fits: /\bexport async function send\(/,
    driver: `
      export async function getItem(id) {
        const response = await send('/api/items/' + id);
        if (!response.ok) throw new Error('HTTP ' + response.status);
        return response.json();
      }`,
  },
];
