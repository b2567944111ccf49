import AsyncStorage from '@react-native-async-storage/async-storage';
import axios, { type CancelTokenSource } from 'axios';

export const client = axios.create({ baseURL: 'https://api.fieldnotes.example', timeout: 15_000 });

client.interceptors.request.use(async (config) => {
  const token = await AsyncStorage.getItem('@fieldnotes/access_token');
  if (token) config.headers.Authorization = `Bearer ${token}`;
  return config;
});

let pendingSearch: CancelTokenSource | undefined;

export async function searchNotes(query: string, pageToken?: string) {
  pendingSearch?.cancel('superseded');
  pendingSearch = axios.CancelToken.source();
  const { data } = await client.get('/notes', {
    params: { query, pageToken },
    cancelToken: pendingSearch.token,
  });
  return data as { notes: Note[]; nextPageToken?: string };
}

export interface Note {
  id: string;
  title: string;
  body: string;
  updatedAt: string;
}
