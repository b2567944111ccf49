import { Storage } from '@ionic/storage';

export class StorageService {
  private store = new Storage();
  private ready = this.store.create();

  async setToken(token: string) {
    await this.ready;
    await this.store.set('auth_token', token);
  }

  async getToken(): Promise<string | null> {
    await this.ready;
    return this.store.get('auth_token');
  }

  async removeToken() {
    await this.ready;
    await this.store.remove('auth_token');
  }
}
