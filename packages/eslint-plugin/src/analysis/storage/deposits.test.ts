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
});
