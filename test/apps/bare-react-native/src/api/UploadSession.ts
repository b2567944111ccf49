import { MMKV } from 'react-native-mmkv';
import { client } from './client';

interface UploadGrant {
  uploadUrl: string;
  accessToken: string;
  maxBytes: number;
}

/** Photos are uploaded to another host, which hands out its own access token. */
export class UploadSession {
  private readonly storage = new MMKV({ id: 'uploads' });

  get accessToken(): string | undefined {
    return this.storage.getString('accessToken');
  }

  set accessToken(value: string | undefined) {
    if (value === undefined) this.storage.delete('accessToken');
    else this.storage.set('accessToken', value);
  }

  async open(): Promise<void> {
    const { data } = await client.post<UploadGrant>('/uploads');
    this.accessToken = data.accessToken;
    this.storage.set('uploadUrl', data.uploadUrl);
    this.storage.set('maxBytes', data.maxBytes);
  }
}
