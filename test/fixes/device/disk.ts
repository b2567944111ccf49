import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files that an app keeps: the real file system, in a folder of the device's own. */
export class Disk {
  private folder: string | undefined;

  /** @param written hears of all that is written, as text */
  constructor(private readonly written: (text: string) => void) {}

  /** Where the app keeps its files; made when it is first asked for. */
  get directory(): string {
    if (this.folder === undefined)
      made.push((this.folder = fs.mkdtempSync(join(tmpdir(), 'jwt-hygiene-disk-'))));
    return this.folder;
  }

  /** The texts of all files, by their paths. */
  texts(): [path: string, text: string][] {
    if (this.folder === undefined) return [];
    return fs
      .readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(this.folder!.length + 1), fs.readFileSync(path, 'utf8')]);
  }

  empty(): void {
    if (this.folder === undefined) return;
    fs.rmSync(this.folder, { recursive: true, force: true });
    fs.mkdirSync(this.folder);
  }

  /**
   * `node:fs` and `node:fs/promises` as an app has them.
   *
   * @param track counts what is not done at once as under way
   */
  modules(track: Track): { fs: object; promises: object } {
    const note = (data: unknown) => this.written(textOf(data));
    const promises = tracked(fs.promises, track, {
      writeFile: (_path: unknown, data: unknown) => note(data),
      appendFile: (_path: unknown, data: unknown) => note(data),
      open: (handle: object) => tracked(handle, track, { writeFile: note, write: note, appendFile: note }),
    });
    const noting = Object.fromEntries(
      (['writeSync', 'writeFileSync', 'appendFileSync'] as const).map((name) => [
        name,
        (...args: unknown[]) => {
          note(args[1]);
          return (fs[name] as (...args: unknown[]) => unknown)(...args);
        },
      ]),
    );
    const own = { ...fs, ...noting, promises };
    return { fs: { ...own, default: own }, promises };
  }
}

/** Removes what all devices have kept. */
export function removeDisks(): void {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}
const made: string[] = [];

type Track = <T>(promise: Promise<T>) => Promise<T>;
type Method = (...args: unknown[]) => unknown;

/** An object whose methods give promises, all of them tracked; `noted` hears what some are given, or `open` what it gives. */
function tracked(target: object, track: Track, noted: Record<string, (...args: never[]) => unknown>): object {
  return new Proxy(target, {
    get(own, name) {
      const member: unknown = Reflect.get(own, name, own);
      if (typeof member !== 'function') return member;
      const method = member as Method;
      const hears = noted[String(name)] as Method | undefined;
      return (...args: unknown[]) => {
        const isOpen = name === 'open';
        if (!isOpen) hears?.(...args);
        const result = method.apply(own, args);
        if (!(result instanceof Promise)) return result;
        return track(isOpen && hears ? result.then(hears) : result);
      };
    },
  });
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return data instanceof Uint8Array ? Buffer.from(data).toString('utf8') : JSON.stringify(data);
}
