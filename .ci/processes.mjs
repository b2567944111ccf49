// How the commands of `npm start` and `npm test` run others. Only Node's own modules: nothing may be installed yet.
import { spawn as start, spawnSync } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A command of npm's, by the npm that runs us if there is one. */
export function npm(...args) {
  const { npm_execpath: script } = process.env;
  return script?.endsWith('.js') ? [process.execPath, script, ...args] : ['npm', ...args];
}

/** A command of an installed package, by the path of its script. */
export function tool(script, ...args) {
  return [process.execPath, join(root, 'node_modules', script), ...args];
}

/** Runs a command with our terminal. Returns its exit code. */
export function show([command, ...args], cwd = root) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: needsShell(command),
  });
  if (error) process.stderr.write(`Cannot run ${command}: ${error.message}\n`);
  return exitCodeOf(status, signal);
}

/** Runs a command and shows its output only if it fails. Returns whether it did its work. */
export async function quietly(label, command, cwd = root) {
  process.stderr.write(`${label}…\n`);
  const { code, output } = await run(command, ['ignore', 'pipe', 'pipe'], cwd);
  if (code === 0) return true;
  process.stderr.write(output);
  process.stderr.write(`\n${label} failed.\n`);
  return false;
}

/** A command that is run with more in its environment. */
export const withEnvironment = (env, command) => Object.assign([...command], { env });

/**
 * Runs commands in two rows, one after the other in each: the first with our terminal, what the second says is shown
 * when the first has ended. Returns the commands that failed.
 */
export async function sideBySide(first, second) {
  const behind = inTurn(second, ['ignore', 'pipe', 'pipe']);
  const before = await inTurn(first, 'inherit');
  const after = await behind;
  process.stdout.write(after.output);
  return [...before.failed, ...after.failed];
}

async function inTurn(commands, stdio) {
  const failed = [];
  const outputs = [];
  for (const command of commands) {
    const { code, output } = await run(command, stdio);
    if (code !== 0) failed.push(command);
    outputs.push(output);
  }
  return { failed, output: Buffer.concat(outputs) };
}

/** Runs a command. Gives its exit code, and what it said where that was not to the terminal. */
async function run(toRun, stdio, cwd = root) {
  const [command, ...args] = toRun;
  const env = { ...process.env, ...toRun.env };
  const child = start(command, args, { cwd, stdio, env, shell: needsShell(command) });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
  try {
    const [status, signal] = await once(child, 'close');
    return { code: exitCodeOf(status, signal), output: Buffer.concat(output) };
  } catch (error) {
    return { code: 2, output: Buffer.from(`Cannot run ${command}: ${error.message}\n`) };
  }
}

// npm is a script on Windows, which only a shell can start.
const needsShell = (command) => command === 'npm' && process.platform === 'win32';

const exitCodeOf = (status, signal) => status ?? (signal === 'SIGINT' ? 130 : 2);
