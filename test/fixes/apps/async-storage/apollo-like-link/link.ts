import AsyncStorage from '@react-native-async-storage/async-storage';

type Operation = { query: string; headers: Record<string, string> };
type Link = (operation: Operation) => Promise<{ authorization?: string }>;

const withAuth =
  (next: Link): Link =>
  async (operation) => {
    const token = await AsyncStorage.getItem('graphql-token');
    return next({ ...operation, headers: { ...operation.headers, authorization: token ? `Bearer ${token}` : '' } });
  };

const send: Link = async ({ headers }) => (await fetch('https://api.example.com/graphql', { headers })).json();

export const execute = withAuth(send);

export async function onLogin(data: { login: { token: string } }) {
  await AsyncStorage.setItem('graphql-token', data.login.token);
}

export async function onLogout() {
  await AsyncStorage.removeItem('graphql-token');
}
