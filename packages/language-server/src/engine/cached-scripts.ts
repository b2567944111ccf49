import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';

/** A script's name, what tells apart what was made of it, and who is writing it. */
const KEPT = /^(.+)-[\da-f]{16}\.v8(?:\.\d+)?$/;
const DIGEST_BYTES = 32;

interface Compiled {
  readonly script: Script;
  /** The name of the file for what V8 made of it. */
  readonly name: string;
  /** That file was there, and V8 took it. */
  readonly isKept: boolean;
}

type Wrapper = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  filename: string,
  directory: string,
) => void;

/**
 * Runs CommonJS scripts, and keeps what V8 made of them in a directory: a script that is run again, in another process,
 * need not be compiled anew, which takes longer than all else that it does when it starts.
 *
 * What cannot be read, is damaged or of another version of V8 is passed over, and what cannot be written is not kept.
 * Whoever can write to the directory says what is run: it belongs beside the program, and not in a place for all.
 */
export class CachedScripts {
  readonly #directory: string | undefined;
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #compiled: Compiled[] = [];

  /** @param directory of its own, and absolute; need not exist. Undefined: nothing is kept */
  constructor(directory: string | undefined) {
    this.#directory = directory;
  }

  /** What a script exports. Those beside it that it requires, as `./NAME.cjs`, are run in the same way. */
  load(path: string): unknown {
    const known = this.#modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(path, module);
    const run = this.#compile(path).runInThisContext() as Wrapper;
    const require = createRequire(path);
    const directory = dirname(path);
    run(
      module.exports,
      (name) => (name.startsWith('./') ? this.load(join(directory, name)) : (require(name) as unknown)),
      module,
      path,
      directory,
    );
    return module.exports;
  }

  /** Keeps what V8 has made of the scripts so far, where it had to; takes a tenth of a second then. */
  keep(): void {
    if (this.#directory === undefined || this.#compiled.every(({ isKept }) => isKept)) return;
    try {
      mkdirSync(this.#directory, { recursive: true });
      for (const { script, name, isKept } of this.#compiled)
        if (!isKept) write(join(this.#directory, name), script.createCachedData());
      this.#removeOlder(this.#directory);
    } catch {
      // A full disk, or a directory that is not ours: the next start takes as long as this one.
    }
  }

  #compile(path: string): Script {
    const text = readFileSync(path, 'utf8');
    const name = nameFor(path);
    const cachedData = this.#directory === undefined ? undefined : read(join(this.#directory, name));
    // As Node's own wrapper, in parentheses: V8 compiles at once what looks as if it were called at once.
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
      filename: path,
      ...(cachedData && { cachedData }),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const isKept = cachedData !== undefined && script.cachedDataRejected === false;
    this.#compiled.push({ script, name, isKept });
    return script;
  }

  /** What is there of the same scripts from before, and drafts that were cut short. Others may be asked for next time. */
  #removeOlder(directory: string): void {
    const current = new Map(this.#compiled.map(({ name }) => [stemOf(name), name]));
    for (const name of readdirSync(directory))
      if ((current.get(stemOf(name)) ?? name) !== name) rmSync(join(directory, name), { force: true });
  }
}

/** The name of the script in that of a file that is kept; undefined for other files. */
const stemOf = (name: string) => KEPT.exec(name)?.[1];

/** V8 sees to it itself that what it made is its own, but of a script it knows the length alone. */
function nameFor(path: string): string {
  const { size, mtimeMs } = statSync(path);
  const identity = [path, size, mtimeMs, process.version, process.arch].join('\n');
  const digest = createHash('sha256').update(identity).digest('hex');
  return `${basename(path, '.cjs')}-${digest.slice(0, 16)}.v8`;
}

function read(place: string): Buffer | undefined {
  try {
    const content = readFileSync(place);
    const data = content.subarray(DIGEST_BYTES);
    // V8 trusts what it is given, and would run what a disk has made of it.
    return digestOf(data).equals(content.subarray(0, DIGEST_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** In one step, since another window may be reading it. */
function write(place: string, data: Buffer): void {
  const draft = `${place}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([digestOf(data), data]));
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}

function digestOf(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
