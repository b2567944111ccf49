import AsyncStorage from '@react-native-async-storage/async-storage';

const request = (path) => fetch(`https://api.example.com${path}`, { method: 'POST' }).then((r) => r.json());

export function* login() {
  const { token } = yield request('/login');
  yield AsyncStorage.setItem('token', token);
  return token;
}

export function* restore() {
  const token = yield AsyncStorage.getItem('token');
  return token;
}

export function* logout() {
  yield AsyncStorage.removeItem('token');
}

export async function run(saga) {
  const steps = saga();
  let step = steps.next();
  while (!step.done) step = steps.next(await step.value);
  return step.value;
}
