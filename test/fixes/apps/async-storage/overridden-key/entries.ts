import AsyncStorage from '@react-native-async-storage/async-storage';

export class TokenEntry {
  protected readonly key: string = 'accessToken';

  load() {
    return AsyncStorage.getItem(this.key);
  }

  save(value: string) {
    return AsyncStorage.setItem(this.key, value);
  }

  remove() {
    return AsyncStorage.removeItem(this.key);
  }
}

export class DraftEntry extends TokenEntry {
  protected override readonly key = 'draft';
}
