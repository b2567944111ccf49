import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'];
const PASSWORD = 'only in this test';

/** What a real Secret Service needs and this machine lacks. */
export function missingPrograms(): string[] {
  if (process.platform !== 'linux') return ['Linux'];
  return PROGRAMS.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
}

export interface Session {
  /** For processes that shall live in this session. */
  readonly env: NodeJS.ProcessEnv;
  lock(): void;
  /** As after the user's next login. */
  restartUnlocked(): Promise<void>;
  /** Leaves the bus without a keyring. */
  stopKeyring(): Promise<void>;
  stop(): Promise<void>;
}

/** A session of its own: bus, home, and a keyring that is unlocked. Nothing of the user's is touched. */
export async function startSession(): Promise<Session> {
  const home = mkdtempSync(join(tmpdir(), 'secret-service-'));
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
  };
  const bus = spawn('dbus-daemon', [`--config-file=${busConfig(home)}`, '--nofork', '--print-address'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
  let daemon = await startKeyring(env);

  return {
    env,
    lock: () => call(env, 'Service.Lock', ['array:objpath:/org/freedesktop/secrets/collection/login']),
    restartUnlocked: async () => {
      await killed(daemon);
      daemon = await startKeyring(env);
    },
    stopKeyring: () => killed(daemon),
    stop: async () => {
      await killed(daemon);
      await killed(bus);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function startKeyring(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin.end(PASSWORD);
  await until(() => locked(env) === false);
  return daemon;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

/** No service may be started by being called: neither a second keyring nor its window. */
function busConfig(home: string): string {
  const path = join(home, 'bus.conf');
  writeFileSync(
    path,
    `<busconfig><type>session</type><listen>unix:dir=${home}</listen><auth>EXTERNAL</auth>
     <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
     <allow own="*"/></policy></busconfig>`,
  );
  return path;
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    stdout?.once('end', () => reject(new Error('The bus did not start.')));
  });
}

/** @returns Nothing while there is no answer yet. */
function locked(env: NodeJS.ProcessEnv): boolean | undefined {
  const { stdout, status } = spawnSync(
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.secrets',
      '/org/freedesktop/secrets/collection/login',
      'org.freedesktop.DBus.Properties.Get',
      'string:org.freedesktop.Secret.Collection',
      'string:Locked',
    ],
    { env, encoding: 'utf8' },
  );
  return status === 0 ? stdout.includes('true') : undefined;
}

function call(env: NodeJS.ProcessEnv, method: string, args: string[]): void {
  execFileSync(
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.secrets',
      '/org/freedesktop/secrets',
      `org.freedesktop.Secret.${method}`,
      ...args,
    ],
    { env },
  );
}

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The keyring did not become ready.');
}
