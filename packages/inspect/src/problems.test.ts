import { expect, it } from 'vitest';
import { problems } from './problems.js';

it.each(Object.entries(problems))('%s is told in a sentence of its own', (_code, sentence) => {
  expect(sentence).toMatch(/^[A-Z].*\.$/u);
  expect(Object.values(problems).filter((other) => other === sentence)).toHaveLength(1);
});
