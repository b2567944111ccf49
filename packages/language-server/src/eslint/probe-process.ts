/**
 * Asks the workspace's own ESLint for the configuration of files. This runs the workspace's code, so it happens in
 * a process of its own that may die, hang or print without harm, and only where the user trusts the workspace.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EslintVerdict, ProbeAnswer, ProbeQuestion } from './verdict.js';

interface Eslint {
  calculateConfigForFile(file: string): Promise<unknown>;
  isPathIgnored(file: string): Promise<boolean>;
}
interface EslintModule {
  readonly ESLint?: {
    new (options: { cwd: string }): Eslint;
    readonly configType?: string;
  };
}

const PLUGIN = 'eslint-plugin-jwt-hygiene';
const NAMESPACE = 'jwt-hygiene';

/** Answers the questions of the parent process until it goes. */
export function serveProbe(): void {
  process.on('disconnect', () => process.exit());
  // One after the other, since each has a working directory of its own.
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (question: ProbeQuestion) => {
    last = last
      .then(() => verdictOf(question))
      .catch((): EslintVerdict => ({ kind: 'none' }))
      .then((verdict) => process.send?.({ id: question.id, verdict } satisfies ProbeAnswer));
  });
}

async function verdictOf({ directory, file }: ProbeQuestion): Promise<EslintVerdict> {
  // Configurations ask where they are run, for the files beside them.
  process.chdir(directory);
  const entry = createRequire(join(directory, 'eslint.config.js')).resolve('eslint');
  const module = (await import(pathToFileURL(entry).href)) as EslintModule & { default?: EslintModule };
  const ESLint = module.ESLint ?? module.default?.ESLint;
  if (ESLint?.configType !== 'flat') return { kind: 'none' };
  const eslint = new ESLint({ cwd: directory });
  if (await eslint.isPathIgnored(file)) return { kind: 'ignored' };
  const config = await eslint.calculateConfigForFile(file);
  return config === undefined ? { kind: 'ignored' } : judge(config as Config);
}

interface Config {
  readonly plugins?: Readonly<Record<string, { meta?: { name?: unknown } } | undefined>>;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

function judge({ plugins, rules = {}, settings }: Config): EslintVerdict {
  const prefix = prefixOf(plugins);
  if (prefix === undefined) return { kind: 'without-plugin' };
  const ours = Object.entries(rules)
    .filter(([id]) => id.startsWith(`${prefix}/`))
    .map(([id, entry]) => [NAMESPACE + id.slice(prefix.length), entry] as const);
  const own = settings?.[NAMESPACE];
  return {
    kind: 'with-plugin',
    rules: plain(Object.fromEntries(ours)),
    ...(typeof own === 'object' && own !== null && { settings: plain(own as Record<string, unknown>) }),
  };
}

/** What goes to another process is data; a function among it is left out. */
function plain(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

/** The name that the configuration gives our plugin. */
function prefixOf(plugins: Config['plugins'] = {}): string | undefined {
  return Object.entries(plugins).find(([, plugin]) => plugin?.meta?.name === PLUGIN)?.[0];
}
