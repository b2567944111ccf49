interface Readable {
  getItem(key: string): Promise<string | null>;
}

export class Session {
  constructor(private readonly backend: Readable) {}

  token() {
    return this.backend.getItem('accessToken');
  }
}
