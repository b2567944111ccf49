export class CacheService {
  private readonly prefix = 'cache_';

  get<T>(path: string): T | null {
    const text = localStorage.getItem(this.prefix + path);
    return text === null ? null : (JSON.parse(text) as T);
  }

  put(path: string, value: unknown): void {
    localStorage.setItem(`${this.prefix}${path}`, JSON.stringify(value));
  }

  seen(): number {
    return Number(this.read('visits') ?? 0);
  }

  visit(): void {
    localStorage.setItem('visits', String(this.seen() + 1));
  }

  private read(name: string): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }
}

export const cache = new CacheService();
