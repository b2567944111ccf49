import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from './unified-diff.js';

const plain = { cwd: '/app', colors: picocolors.createColors(false) };
const diff = (before: string | undefined, after: string, shown = plain) =>
  unifiedDiff({ path: '/app/src/a.js', before, after }, shown).split('\n');

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'HS256' })}.${part({ sub: '1' })}.c2lnbmF0dXJl`;

describe('unifiedDiff', () => {
  it('shows what changes with three lines around it', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`);
    const text = lines.join('\n');
    expect(diff(text, text.replace('line 10', 'new\nline'))).toEqual([
      '--- src/a.js',
      '+++ src/a.js',
      '@@ -7,7 +7,8 @@',
      ...[' line 7', ' line 8', ' line 9', '-line 10', '+new', '+line', ' line 11', ' line 12', ' line 13'],
    ]);
  });

  it('shows all of a new file', () => {
    expect(diff(undefined, 'a\nb\n')).toEqual([
      '--- /dev/null',
      '+++ src/a.js',
      '@@ -0,0 +1,2 @@',
      '+a',
      '+b',
    ]);
  });

  it('says where a file has no end of a line', () => {
    expect(diff('a', 'a\n').slice(3)).toEqual(['-a', '\\ No newline at end of file', '+a']);
  });

  it('shows no mark, no CR, and nothing that could steer the terminal', () => {
    expect(diff('\uFEFF\ta\x1B[2J\r\n', '\uFEFF\tb\u202E\r\n').slice(3)).toEqual([
      '-\ta\uFFFD[2J',
      '+\tb\uFFFD',
    ]);
  });

  it('masks tokens, also those that go', () => {
    const masked = `eyJ${'*'.repeat(token.length - 3)}`;
    expect(diff(`x('${token}');\n`, `y('${token}');\n`).slice(3)).toEqual([
      `-x('${masked}');`,
      `+y('${masked}');`,
    ]);
  });

  it('has colours', () => {
    const colors = picocolors.createColors(true);
    expect(diff('a\n', 'b\n', { cwd: '/app', colors })).toEqual([
      ...[colors.bold('--- src/a.js'), colors.bold('+++ src/a.js'), colors.cyan('@@ -1,1 +1,1 @@')],
      ...[colors.red('-a'), colors.green('+b')],
    ]);
  });
});
