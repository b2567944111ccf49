import AsyncStorage from '@react-native-async-storage/async-storage';
import { client, type Note } from '../api/client';

interface SyncAnswer {
  changes: Note[];
  syncToken: string;
}

export class SyncQueue {
  private readonly store = AsyncStorage;

  async push(note: Note): Promise<void> {
    const queue = await this.read();
    queue.push(note);
    await this.store.setItem('@fieldnotes/queue', JSON.stringify(queue));
  }

  async pull(): Promise<Note[]> {
    const syncToken = await this.store.getItem('@fieldnotes/sync_token');
    const { data } = await client.get<SyncAnswer>('/sync', { params: { syncToken } });
    await this.store.setItem('@fieldnotes/sync_token', data.syncToken);
    return data.changes;
  }

  private async read(): Promise<Note[]> {
    return JSON.parse((await this.store.getItem('@fieldnotes/queue')) ?? '[]') as Note[];
  }
}
