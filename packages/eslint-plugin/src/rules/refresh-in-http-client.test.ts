import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './refresh-in-http-client.js';

const is = (where: string, because = '`refreshToken()`') => [
  { messageId: 'elsewhere' as const, data: { because, where } },
];

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('refresh-in-http-client', rule, {
  valid: [
    // the client's own
    `export async function send(url) { const answer = await fetch(url); if (answer.status === 401) { await refreshToken(); return fetch(url); } return answer; }`,
    `export function useApi() { useEffect(() => { api.interceptors.response.use(null, async (error) => { if (error.response.status === 401) { await refreshToken(); return api(error.config); } throw error; }); }, []); return api; }`,
    // what others call
    `export function useRefreshToken() { return async () => { const { data } = await axios.get('/auth/refresh'); return data; }; }`,
    `export function AuthProvider({ children }) { const refresh = async () => { await axios.post('/auth/refresh', {}); }; return children; }`,
    `export const refreshSession = createAsyncThunk('auth/refresh', async () => axios.post('/auth/refresh', {}));`,
    // the start of the app
    `export function AuthProvider({ children }) { useEffect(() => { refreshToken().then(setSession); }, []); return children; }`,
    `export default function App() { useEffect(() => { refreshToken(); }, []); return null; }`,
    // other things
    `export function Orders() { const onRefresh = async () => { await refetch(); setRefreshing(false); }; return null; }`,
    `export function Orders() { const router = useRouter(); const load = () => router.refresh(); return null; }`,
  ],
  invalid: [
    {
      code: `export function Orders() { const load = async () => { await refreshToken(); await api.get('/orders'); }; return null; }`,
      errors: is('the component `Orders`'),
    },
    {
      code: `export function useOrders() { const load = async () => { await axios.post('/auth/refresh', {}); return api.get('/orders'); }; return load; }`,
      errors: is('the hook `useOrders`', '`/auth/refresh`'),
    },
    {
      code: `export const loadOrders = createAsyncThunk('orders/load', async (_, { dispatch }) => { const orders = await api.get('/orders'); await dispatch(refreshToken()); return orders; });`,
      errors: is('a thunk'),
    },
    {
      code: `@Component({ selector: 'app-orders' }) export class OrdersComponent { load() { this.auth.refreshToken().subscribe(() => this.reload()); } }`,
      errors: is('the component `OrdersComponent`'),
    },
  ],
});
