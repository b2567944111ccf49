import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const reports = (code: string) => lint(code).map(({ message }) => message);

describe('what a call hands to a store', () => {
  it('may be one object that holds both key and value', () => {
    expect(reports("cookieStore.set({ name: 'access_token', value: next })")).toEqual([
      expect.stringContaining('key `access_token`'),
    ]);
    expect(reports("cookieStore.set({ name: 'theme', value: next })")).toEqual([]);
    expect(reports('cookieStore.set({ ...cookie })')).toEqual([]);
  });

  it('may be what a function returns', () => {
    const hook =
      "import { useLocalStorage } from 'usehooks-ts'; const [user, setUser] = useLocalStorage('user', {});";
    expect(reports(`${hook} setUser((last) => ({ ...last, accessToken }))`)).toHaveLength(1);
    expect(reports(`${hook} setUser((last) => ({ ...last, theme }))`)).toEqual([]);
  });

  it('is not at rest where the store keeps it in memory only', () => {
    const stored = (options: string) =>
      reports(
        `import { Storage } from '@plasmohq/storage'; const AREA = 'session'; new Storage(${options}).set('token', token)`,
      );
    expect(stored('')).toHaveLength(1);
    expect(stored("{ area: 'sync' }")).toHaveLength(1);
    expect(stored('{ area: AREA }')).toEqual([]);
    expect(stored('{ area }')).toEqual([]);
    expect(stored('options')).toEqual([]);
  });
});
