import { createMMKV } from 'react-native-mmkv';

const mmkv = createMMKV();
let isSaving = false;
let saved = 0;

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  mmkv.set('accessToken', accessToken);
}

export async function accessToken() {
  return mmkv.getString('accessToken') ?? null;
}

export async function logout() {
  mmkv.remove('accessToken');
}

/** Once at a time, however often it is asked for. */
export async function saveDraft() {
  if (isSaving) return;
  const token = mmkv.getString('accessToken');
  isSaving = true;
  try {
    await Promise.resolve(token);
    saved++;
  } finally {
    isSaving = false;
  }
}

export async function savedOfTwo() {
  saved = 0;
  await Promise.all([saveDraft(), saveDraft()]);
  return saved;
}
