import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { configFor, type ParserName } from './parsers.js';

/** Methods without a body, which parsers describe each in its own way. */
const ABSTRACT = `export abstract class Keeper {
  abstract store(): Storage;
  find(key: string): string;
  find(key: string, other?: string): string {
    return this.store().getItem(key) ?? other;
  }
  keep(value: string) {
    this.store().setItem('theme', value);
    this.find('token').trim();
    window.localStorage.setItem('jwt', value);
  }
}
`;

it.each<ParserName>(['typescript', 'babel'])('bears methods without a body from %s', (parser) => {
  const found = new Linter().verify(ABSTRACT, configFor(parser), { filename: 'keeper.ts' });
  expect(found.map(({ line, ruleId }) => [line, ruleId])).toEqual([
    [10, 'jwt-hygiene/no-token-in-web-storage'],
  ]);
});
