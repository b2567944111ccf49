import { readFileSync } from 'node:fs';
import { parseArguments, type Command } from './arguments.js';
import { complain } from './complain.js';
import { ExitCode } from './exit-code.js';
import { fixHelp } from './fix/help.js';
import { decodeHelp, help } from './help.js';
import type { Surroundings } from './surroundings.js';
import { UsageError } from './usage.js';

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  let command: Command;
  try {
    command = parseArguments(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const command = args[0] === 'decode' ? 'jwt-hygiene decode' : 'jwt-hygiene';
    complain(`${error.message} See ${command} --help.`, around);
    return ExitCode.failed;
  }
  if (command.name === 'run') {
    // Loads ESLint and the rules, which take a moment that help and wrong usage do not need.
    const { runAudit } = await import('./run-audit.js');
    return runAudit(command, around);
  }
  if (command.name === 'decode') {
    const { runDecode } = await import('./run-decode.js');
    return runDecode(command, around);
  }
  if (command.name === 'fix') {
    const { runFix } = await import('./fix/run-fix.js');
    return runFix(command, around);
  }
  around.stdout.write(ANSWERS[command.name]());
  return ExitCode.clean;
}

const ANSWERS = {
  help: () => help,
  'decode-help': () => decodeHelp,
  'fix-help': () => fixHelp,
  version: () => `${ownVersion()}\n`,
};

function ownVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
