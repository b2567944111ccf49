import { readFileSync } from 'node:fs';
import { parseArguments, UsageError, type Command } from './arguments.js';
import { complain } from './complain.js';
import { ExitCode } from './exit-code.js';
import { help } from './help.js';

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let command: Command;
  try {
    command = parseArguments(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message} See jwt-hygiene --help.`);
    return ExitCode.failed;
  }
  if (command.name === 'run') {
    // Loads ESLint and the rules, which take a moment that help and wrong usage do not need.
    const { runAudit } = await import('./run-audit.js');
    return runAudit(command);
  }
  process.stdout.write(command.name === 'help' ? help : `${ownVersion()}\n`);
  return ExitCode.clean;
}

function ownVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
