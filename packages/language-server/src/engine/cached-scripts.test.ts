import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { CachedScripts } from './cached-scripts.js';

const MAIN = `const other = require('./other.cjs');
module.exports = {
  path: __filename === require('node:path').join(__dirname, 'main.cjs'),
  same: other.main() === module.exports && require('./other.cjs') === other,
  say: () => 'one' + other.word,
};
`;
const OTHER = `exports.main = () => require('./main.cjs');
exports.word = ' and two';
`;

interface Main {
  path: boolean;
  same: boolean;
  say: () => string;
}

/** Two scripts, and a place for what is made of them. */
function scripts() {
  const root = projectOf({ 'main.cjs': MAIN, 'other.cjs': OTHER });
  const directory = join(root, 'kept/here');
  return {
    main: join(root, 'main.cjs'),
    directory,
    /** As at a start: what is run, and then kept. */
    run: (where: string | undefined = directory): Main => {
      const cached = new CachedScripts(where);
      const exported = cached.load(join(root, 'main.cjs')) as Main;
      exported.say();
      cached.keep();
      return exported;
    },
    kept: () => readdirSync(directory).map((name) => join(directory, name)),
  };
}

const written = (paths: readonly string[]) => paths.map((path) => statSync(path, { bigint: true }).mtimeNs);

describe('CachedScripts', () => {
  it('runs scripts as Node does', () => {
    const { run } = scripts();
    const { path, same, say } = run(undefined);
    expect({ path, same, said: say() }).toEqual({ path: true, same: true, said: 'one and two' });
  });

  it('keeps what V8 made of each, once', () => {
    const { run, kept } = scripts();
    run();
    const first = kept();
    expect(first).toEqual([
      expect.stringMatching(/main-[\da-f]{16}\.v8$/),
      expect.stringMatching(/other-[\da-f]{16}\.v8$/),
    ]);
    const when = written(first);
    expect(run().say()).toBe('one and two');
    expect(kept()).toEqual(first);
    expect(written(first)).toEqual(when);
  });

  it.each([
    ['damaged', (content: Buffer) => content.fill(0, 200, 300)],
    ['cut off', (content: Buffer) => content.subarray(0, 100)],
    ['empty', () => Buffer.alloc(0)],
    ['of another digest', (content: Buffer) => Buffer.concat([Buffer.alloc(32), content.subarray(32)])],
  ])('passes over what is %s, and keeps it anew', (_, harm) => {
    const { run, kept } = scripts();
    run();
    const whole = kept().map((path) => readFileSync(path));
    for (const path of kept()) writeFileSync(path, harm(readFileSync(path)));
    expect(run().say()).toBe('one and two');
    expect(kept().map((path) => readFileSync(path).length)).toEqual(whole.map(({ length }) => length));
    expect(
      kept().map((path) =>
        readFileSync(path)
          .subarray(0, 32)
          .every((byte) => byte === 0),
      ),
    ).toEqual([false, false]);
  });

  it('passes over what was made of another text, and removes it, and nothing else', () => {
    const { run, kept, main, directory } = scripts();
    run();
    const [of, ofOther] = kept();
    const ofNone = join(directory, 'third-0123456789abcdef.v8');
    writeFileSync(ofNone, '');
    writeFileSync(`${of}.12345`, 'cut short');
    writeFileSync(main, MAIN.replace('one', 'six'));
    utimesSync(main, 1, 1);
    expect(run().say()).toBe('six and two');
    expect(kept()).toEqual([expect.stringMatching(/main-[\da-f]{16}\.v8$/), ofOther, ofNone]);
    expect(kept()).not.toContain(of);
  });

  it('runs scripts where nothing can be kept', () => {
    const { run, main } = scripts();
    expect(run(join(main, 'in-a-file')).say()).toBe('one and two');
  });
});
