import { makeAutoObservable } from 'mobx';
import { makePersistable } from 'mobx-persist-store';
import { storage } from './storage';

class AuthStore {
  accessToken = '';
  busy = false;

  constructor() {
    makeAutoObservable(this);
    void makePersistable(this, {
      name: 'AuthStore',
      properties: ['accessToken'],
      storage,
    });
  }

  async login() {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    this.signedIn((await response.json()).accessToken);
  }

  signedIn(token: string) {
    this.accessToken = token;
  }
}

export const authStore = new AuthStore();
