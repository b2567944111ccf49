import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An empty folder of somebody else, into which our packed packages are installed. */
export class Consumer {
  constructor(readonly folder: string) {
    this.write({ 'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module' }) });
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  /** Runs a program that a package brought, as `npx` does. */
  run(program: string, ...args: string[]): Promise<Outcome> {
    return run(this.folder, join(this.folder, 'node_modules/.bin', program), args);
  }

  node(...args: string[]): Promise<Outcome> {
    return run(this.folder, process.execPath, args);
  }
}

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export function run(cwd: string, program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number')
        reject(new Error(`${program} did not run`, { cause: error }));
      else resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** The standard output of a program that has to succeed. */
export async function succeed(cwd: string, program: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(cwd, program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${stderr}\n${stdout}`);
  return stdout;
}
