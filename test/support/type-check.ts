import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSystem } from 'typescript-7/unstable/fs';
import { API, type Checker, type Diagnostic, type Program } from 'typescript-7/unstable/sync';

export type { Diagnostic, Program };

/** What TypeScript is to look at. */
export interface Question {
  /** Where its `tsconfig.json` is as if it lay. */
  readonly folder: string;
  /** As in a `tsconfig.json`, which may extend another. */
  readonly compilerOptions: object;
  readonly extends?: string;
  readonly files: readonly string[];
  /** Texts that stand in the place of files, by their paths. */
  readonly texts?: ReadonlyMap<string, string>;
  /** False where nothing imports a text: of all that is imported it is then not asked whether it is one. */
  readonly imported?: boolean;
  /** What a path leads to, as by a link; undefined where it is what it says. */
  readonly link?: (path: string) => string | undefined;
}

/** In which line of its file a diagnostic is, from 1; 0 without a file. */
export type LineOf = (diagnostic: Diagnostic) => number;

/** A program that is there for questions until it is closed. */
export interface Opened {
  readonly program: Program;
  readonly checker: Checker;
  readonly lineOf: LineOf;
  readonly close: () => void;
}

/**
 * Has TypeScript 7 read a program and asks it something: it takes a fifth of the time of TypeScript 6, and all it is
 * asked here is what `tsc` would say.
 *
 * @throws if it does not understand the options, or has not read one of the files
 */
export function inProgram<T>(question: Question, ask: (program: Program, lineOf: LineOf) => T): T {
  const { program, lineOf, close } = opened(question);
  try {
    return ask(program, lineOf);
  } finally {
    close();
  }
}

/** The same for questions that come later. */
export function opened(question: Question): Opened {
  const { folder, compilerOptions, files, texts = [] } = question;
  const config = join(folder, 'tsconfig.asked.json');
  const read = new Map<string, string>(texts).set(
    config,
    JSON.stringify({ extends: question.extends, compilerOptions, files, include: [] }),
  );
  const api = uncollected(() => new API({ cwd: folder, fs: reading(read, question) }));
  const close = () => api.close();
  try {
    const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
    if (!project) throw new Error(`TypeScript made nothing of ${config}.`);
    const { program, checker } = project;
    const [wrong] = program.getConfigFileParsingDiagnostics();
    if (wrong) throw new Error(messageOf(wrong));
    // Of a file that it has not read it would say nothing.
    const names = new Set(program.getSourceFileNames());
    const unread = files.filter((file) => !names.has(file));
    if (unread.length > 0) throw new Error(`TypeScript has not read ${unread.join(', ')}.`);
    const lineOf: LineOf = ({ fileName, pos }) =>
      fileName === undefined
        ? 0
        : (read.get(fileName) ?? readFileSync(fileName, 'utf8')).slice(0, pos).split('\n').length;
    return { program, checker, lineOf, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** What it reads it keeps to the end: to look for what it does not takes a quarter of its time. */
function uncollected(start: () => API): API {
  const settings = { GOGC: 'off', GOMEMLIMIT: '1GiB' };
  const before = { ...process.env };
  Object.assign(process.env, settings);
  try {
    return start();
  } finally {
    for (const name of Object.keys(settings)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}

/**
 * What it answers stands in the place of what the disk would. Each of thousands of questions is a message here and back:
 * none is asked that only the disk answers.
 */
function reading(texts: ReadonlyMap<string, string>, { imported = true, link }: Question): FileSystem {
  const linked =
    <A>(answer: (target: string) => A) =>
    (path: string): A | undefined => {
      const target = link?.(path);
      return target === undefined ? undefined : answer(target);
    };
  const textIn = linked((target) => (isFile(target) ? readFileSync(target, 'utf8') : null));
  const isLinkedFile = linked(isFile);
  return {
    readFile: (path) => texts.get(path) ?? textIn(path),
    ...((imported || link) && { fileExists: (path) => texts.has(path) || isLinkedFile(path) }),
    ...(link && {
      directoryExists: linked(isFolder),
      realpath: linked((target) => (existsSync(target) ? realpathSync(target) : target)),
    }),
  };
}

/** What the compiler objects to in a file. */
export const objectionsIn = (program: Program, path: string): Diagnostic[] => [
  ...program.getSyntacticDiagnostics(path),
  ...program.getSemanticDiagnostics(path),
];

/** What `tsc` would say of all of it. */
export const allObjections = (program: Program): Diagnostic[] => [
  ...program.getProgramDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...program.getSyntacticDiagnostics(),
  ...program.getSemanticDiagnostics(),
];

/** The message of a diagnostic, in one line. */
export const messageOf = ({ text, messageChain = [] }: Diagnostic): string =>
  [text, ...messageChain.map(messageOf)].join(' ');

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
