import { installSteps, type AuditResult, type Proposals, type Way } from '@jwt-hygiene/audit';
import { totalsOf } from '../exit-code.js';
import { counted } from '../summary.js';
import { installLines } from './proposal-text.js';
import { shownPath, withShownPaths, type Shown } from './shown.js';

/** What was done, and what the user has to do now. */
export function writtenText(written: readonly Way[], shown: Shown): string {
  const files = new Set(written.flatMap(({ changes }) => changes.map(({ path }) => path)));
  const verdict = `Wrote ${counted(written.length, 'fix', 'fixes')} to ${counted(files.size, 'file')}.`;
  const steps = installsOf(written, shown);
  return [
    shown.colors.bold(verdict),
    ...(steps.length > 0 ? ['', 'Install what they import:', ...steps.map((step) => `  ${step}`)] : []),
    '',
  ].join('\n');
}

/** One installation an app, whatever the number of fixes. */
function installsOf(written: readonly Way[], shown: Shown): string[] {
  const byApp = new Map<string, { file: string; packages: Set<string> }>();
  for (const { remedy, changes } of written) {
    const file = changes[0]?.path;
    const app = file === undefined ? undefined : installSteps(file, remedy.installs)?.directory;
    if (file === undefined || app === undefined) continue;
    const known = byApp.get(app) ?? { file, packages: new Set<string>() };
    remedy.installs.forEach((each) => known.packages.add(each));
    byApp.set(app, known);
  }
  return [...byApp.values()].flatMap(({ file, packages }) => installLines(file, [...packages], shown));
}

/** Findings that no fix is offered for, with the reason. */
export function refusedText({ refused }: Pick<Proposals, 'refused'>, shown: Shown): string {
  if (refused.length === 0) return '';
  const lines = refused.map(
    ({ file, line, ruleId, reason }) =>
      `  ${shownPath(file, shown)}:${line}  ${ruleId}  ${shown.colors.dim(withShownPaths(reason, shown))}`,
  );
  return [shown.colors.bold(`Not fixed (${refused.length})`), ...lines, '', ''].join('\n');
}

/** How many findings there are now; `isWritten`: something was changed before. */
export function leftText(
  result: Pick<AuditResult, 'results' | 'stats'>,
  isWritten: boolean,
  { colors }: Shown,
): string {
  const { errors, warnings } = totalsOf(result);
  const total = errors + warnings;
  const where = `in ${counted(result.stats.analysed, 'file')}`;
  const are = isWritten ? ` ${total === 1 ? 'is' : 'are'} left` : '';
  if (total === 0) return `${colors.green(`No findings${are}`)} ${where}.\n`;
  return `${colors.bold(`${counted(total, 'finding')}${are}`)} ${where}; jwt-hygiene shows them.\n`;
}
