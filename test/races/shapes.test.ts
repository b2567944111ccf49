import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SESSIONS } from './sessions.js';
import { SHAPES } from './shapes.js';

describe.each([
  ['shapes', SHAPES],
  ['sessions', SESSIONS],
] as const)('%s', (folder, rows) => {
  it('has a row for each file, and a file for each row', () => {
    const files = readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' });
    const shapes = files.filter((file) => /\.[jt]s$/.test(file)).map((file) => file.replaceAll('\\', '/'));
    expect(rows.map(({ file }) => file).sort()).toEqual(shapes.sort());
  });
});
