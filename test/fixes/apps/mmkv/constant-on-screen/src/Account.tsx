import { useState } from 'react';
import { Text } from 'react-native';
import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  storage.set('token', (await response.json()).token as string);
}

export const shown: { token?: string | undefined } = {};

export function Account() {
  const token = storage.getString('token');
  const [, setSent] = useState(false);
  const send = async () => {
    await fetch('https://api.example.com/me', { headers: { Authorization: `Bearer ${token ?? ''}` } });
    setSent(true);
  };
  return <Shown token={token} onPress={send} />;
}

function Shown(props: { token: string | undefined; onPress: () => Promise<void> }) {
  shown.token = props.token;
  return <Text>{props.token}</Text>;
}

export const logout = async () => {
  storage.remove('token');
};
