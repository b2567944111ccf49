import { describe, expect, it } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { memory } from './memory.js';

describe('memory', () => {
  keepsTheContract(memory);

  it('is one store a call', async () => {
    const one = memory();
    await one.set('app.key', 'value');
    expect(await memory().get('app.key')).toEqual({ status: 'empty' });
  });
});
