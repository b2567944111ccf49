import { installSteps, type Way } from '@jwt-hygiene/audit';
import { safely, shownPath, withShownPaths, type Shown } from './shown.js';
import { unifiedDiff } from './unified-diff.js';

/** One fix for people: what it does and mends, what has to be installed, what to know, and its diff. */
export function wayText({ remedy, changes }: Way, number: string, shown: Shown): string {
  const { colors } = shown;
  const { mends, notes } = remedy;
  const lines = [
    ...labelled(
      'mends',
      mends.map(({ file, line, column, ruleId }) => `${shownPath(file, shown)}:${line}:${column}  ${ruleId}`),
      shown,
    ),
    ...labelled(
      'creates',
      [...remedy.creates.keys()].map((path) => shownPath(path, shown)),
      shown,
    ),
    ...labelled('installs', installLines(changes[0]?.path, remedy.installs, shown), shown),
    ...labelled(
      'note',
      notes.map((note) => withShownPaths(note, shown)),
      shown,
    ),
  ];
  const diffs = changes.map((change) => unifiedDiff(change, shown));
  return [`${colors.bold(safely(remedy.title))}${number}`, ...lines, '', ...diffs, ''].join('\n');
}

/** The commands that install packages for a file, and where, if that is elsewhere. */
export function installLines(file: string | undefined, packages: readonly string[], shown: Shown): string[] {
  const steps = file === undefined ? undefined : installSteps(file, packages);
  if (!steps) return [];
  const { directory, commands } = steps;
  const where = directory === shown.cwd ? [] : [`in ${shownPath(directory, shown)}:`];
  return [...where, ...commands.map(safely)];
}

const WIDEST_LABEL = 'installs'.length;

function labelled(label: string, values: readonly string[], { colors }: Shown): string[] {
  return values.map((value, at) => {
    const first = at === 0 ? label : '';
    return `  ${colors.dim(first.padEnd(WIDEST_LABEL))}  ${value}`;
  });
}
