import { join, relative, sep } from 'node:path';
import { ESLint } from 'eslint';
import { projectOf } from '../support/project.js';
import { textsOf, type Files, type Finding } from './form.js';
import { configFor, type ParserName } from './parsers.js';

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;

/**
 * Writes a project to the disk and lints every file of it through ESLint itself.
 * @throws if a file was not linted, or could not be parsed: silence counts only where something was read
 */
export async function lintFiles(files: Files, parser: ParserName): Promise<Finding[]> {
  const root = join(projectOf({ '.git/HEAD': '', ...inFolder('app', textsOf(files)) }), 'app');
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: configFor(parser) });
  const results = await eslint.lintFiles(['.']);
  const nameOf = (path: string) => relative(root, path).split(sep).join('/');
  const missed = Object.keys(files).filter(
    (name) => SOURCE.test(name) && !results.some(({ filePath }) => nameOf(filePath) === name),
  );
  if (missed.length > 0) throw new Error(`not linted: ${missed.join(', ')}`);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message, fatal }) => {
      if (fatal) throw new Error(`${nameOf(filePath)}:${line} ${message}`);
      const at = /\((\S+\.\w+:\d+)\)/.exec(message)?.[1];
      const rule = (ruleId ?? message).replace('jwt-hygiene/', '');
      return { file: nameOf(filePath), line, rule, ...(at !== undefined && { at }) };
    }),
  );
}

/** A folder that was not there a moment ago would be news to a process that has just listed the one above it. */
function inFolder(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
