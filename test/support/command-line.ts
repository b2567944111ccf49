import { spawnSync } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { run } from '../../packages/cli/src/run.js';

/** The built command. */
export const COMMAND = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));

/** What a shell sees of a run. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Given {
  /** What is typed or piped in. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built command as a process: what users and their shells see. It takes a second to start. */
export function command(cwd: string, args: readonly string[], { input = '', env = {} }: Given = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 100_000_000,
  });
  return withoutStack({ status, stdout, stderr });
}

/** The same in this process and thread, which have all it needs loaded. */
export async function commandHere(cwd: string, args: readonly string[], input = ''): Promise<Ran> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const status = await run(args, {
    cwd: () => cwd,
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]) as unknown as NodeJS.Process['stdin'],
    stdout: stdout as unknown as NodeJS.Process['stdout'],
    stderr: stderr as unknown as NodeJS.Process['stderr'],
    threads: 0,
  });
  return withoutStack({ status, stdout: stdout.text, stderr: stderr.text });
}

/** No terminal. */
class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

function withoutStack(ran: Ran): Ran {
  expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  return ran;
}
