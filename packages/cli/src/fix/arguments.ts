import { parseArgs } from 'node:util';
import { orUsageError, UsageError } from '../usage.js';

/** `dry-run` shows, `interactive` asks for each fix, `yes` applies all. */
export type FixMode = 'dry-run' | 'interactive' | 'yes';

export interface FixOptions {
  paths: string[];
  /** None asked for: interactive on a terminal, else a dry run. */
  mode?: FixMode;
  /** Writes also where the repository has changes that are not committed. */
  allowDirty: boolean;
  /** Writes also where there is no repository, so that nothing brings the files back. */
  allowNoVcs: boolean;
  strict: boolean;
  color: boolean;
  /** The app's own module for tokens: its path, or what files import it by. */
  tokenStore?: string;
  /** Makes that module, and moves nothing. */
  createTokenStore: boolean;
}

export type FixCommand = { name: 'fix-help' } | ({ name: 'fix' } & FixOptions);

const MODES: readonly FixMode[] = ['dry-run', 'interactive', 'yes'];

const OPTIONS = {
  'dry-run': { type: 'boolean', short: 'n' },
  interactive: { type: 'boolean', short: 'i' },
  yes: { type: 'boolean', short: 'y' },
  'allow-dirty': { type: 'boolean' },
  'allow-no-vcs': { type: 'boolean' },
  'token-store': { type: 'string' },
  'create-token-store': { type: 'boolean' },
  strict: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * What follows `jwt-hygiene fix`.
 *
 * @throws UsageError
 */
export function parseFixArguments(args: readonly string[]): FixCommand {
  const { values, positionals } = orUsageError(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS }),
  );
  if (values.help) return { name: 'fix-help' };
  const [mode, other] = MODES.filter((each) => values[each]);
  if (other !== undefined) throw new UsageError(`--${mode} and --${other} exclude each other.`);
  const tokenStore = values['token-store'];
  if (tokenStore === '') throw new UsageError('--token-store needs the path of a module.');
  return {
    name: 'fix',
    paths: positionals.length > 0 ? positionals : ['.'],
    ...(mode !== undefined && { mode }),
    allowDirty: values['allow-dirty'] === true,
    allowNoVcs: values['allow-no-vcs'] === true,
    strict: values.strict === true,
    color: values['no-color'] !== true,
    ...(tokenStore !== undefined && { tokenStore }),
    createTokenStore: values['create-token-store'] === true,
  };
}
