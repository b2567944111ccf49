import { join, relative, sep } from 'node:path';
import { audit } from '@jwt-hygiene/audit';
import { ESLint } from 'eslint';
import { projectOf } from '../support/project.js';
import { textsOf, type Files, type Finding } from './form.js';
import { configFor, type ParserName } from './parsers.js';

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;

/** Who lints: ESLint with one of the parsers, or the audit of the command line, which parses only what can matter. */
export type Host = ParserName | 'audit';

/**
 * Writes a project to the disk and lints every file of it.
 * @throws if a file was not linted, or could not be parsed: silence counts only where something was read
 */
export async function lintFiles(files: Files, host: Host): Promise<Finding[]> {
  const root = written(files);
  return findingsOf(files, root, host === 'audit' ? await audited(root) : await linted(root, host));
}

function linted(root: string, parser: ParserName): Promise<ESLint.LintResult[]> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: configFor(parser) });
  return eslint.lintFiles(['.']);
}

async function audited(root: string): Promise<ESLint.LintResult[]> {
  const { results } = await audit({ paths: ['.'], cwd: root, skip: true, threads: 0 });
  return results;
}

function written(files: Files): string {
  // Nothing above the project is looked at.
  const all: Record<string, string> = { '.git/HEAD': '' };
  // A folder that was not there a moment ago would be news to a process that has just listed the one above it.
  for (const [name, text] of Object.entries(textsOf(files))) all[`app/${name}`] = text;
  return join(projectOf(all), 'app');
}

function findingsOf(files: Files, root: string, results: readonly ESLint.LintResult[]): Finding[] {
  const nameOf = (path: string) => relative(root, path).split(sep).join('/');
  const linted = new Set(results.map(({ filePath }) => nameOf(filePath)));
  const missed = Object.keys(files).filter((name) => SOURCE.test(name) && !linted.has(name));
  if (missed.length > 0) throw new Error(`not linted: ${missed.join(', ')}`);
  return results.flatMap(({ filePath, messages }) =>
    messages.flatMap(({ line, ruleId, message, fatal }) => {
      // The forms write to many stores: that a key is none for the keychain is another rule's matter.
      if (ruleId === 'jwt-hygiene/valid-keychain-options') return [];
      if (fatal) throw new Error(`${nameOf(filePath)}:${line} ${message}`);
      const at = /\((\S+\.\w+:\d+)\)/.exec(message)?.[1];
      const rule = (ruleId ?? message).replace('jwt-hygiene/', '');
      return { file: nameOf(filePath), line, rule, ...(at !== undefined && { at }) };
    }),
  );
}
