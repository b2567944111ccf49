import { useEffect } from 'react';
import { storage, tokenStorage } from './session';

type Router = { replace: (to: string) => void; send: (token: string) => void };
type ButtonProps = { title: string; onPress: () => void };

/** What can be pressed, for whoever looks at the screen. */
export const buttons = new Map<string, () => void>();

function Button({ title, onPress }: ButtonProps) {
  buttons.set(title, onPress);
  return null;
}

export function Gate({ router }: { router: Router }) {
  const start = () => {
    const token = tokenStorage.getToken();
    router.replace(token ? 'begun' : 'new');
  };

  useEffect(() => {
    const token = storage.getString('accessToken');
    if (!token) router.replace('login');
    if (token) router.replace('home');
  }, [router]);

  useEffect(() => {
    start();
  }, []);

  const handlePress = () => {
    const token = tokenStorage.getToken();
    if (token) {
      router.send(token);
    }
  };

  return <Button title="Send" onPress={handlePress} />;
}

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  tokenStorage.saveToken((await response.json()).accessToken);
}

export const logout = () => {
  tokenStorage.clear();
};
