import { audit } from '@jwt-hygiene/audit';
import { planFixesOf, type FixPlan } from '@jwt-hygiene/audit/in-process';

const PLAINTEXT = /no-plaintext-token-storage$/;
const WEB = /no-token-in-web-storage$/;

/** What the strict configuration finds in an app, and how it is to be mended. */
export interface Findings {
  /** Of the rules on storage, with their places. */
  readonly plaintext: readonly string[];
  readonly web: readonly string[];
  /** How often each other rule reports. */
  readonly others: ReadonlyMap<string, number>;
  readonly plan: FixPlan;
}

export async function findings(directory: string): Promise<Findings> {
  const { results, notAnalysed } = await audit({
    paths: ['.'],
    cwd: directory,
    config: 'strict',
    threads: 0,
  });
  if (notAnalysed.length > 0) throw new Error(`Not analysed: ${JSON.stringify(notAnalysed)}`);
  const plaintext: string[] = [];
  const web: string[] = [];
  const others = new Map<string, number>();
  for (const { filePath, messages } of results)
    for (const { ruleId, line, message } of messages) {
      const list = PLAINTEXT.test(ruleId ?? '') ? plaintext : WEB.test(ruleId ?? '') ? web : undefined;
      if (list) list.push(`${filePath}:${line} ${message}`);
      else others.set(ruleId ?? message, (others.get(ruleId ?? message) ?? 0) + 1);
    }
  return { plaintext, web, others, plan: planFixesOf(results, { cwd: directory }) };
}

/** Which other rules report more than they did. */
export function added(before: Findings, after: Findings): string[] {
  return [...after.others]
    .filter(([rule, count]) => count > (before.others.get(rule) ?? 0))
    .map(([rule]) => rule);
}
