import { LONGEST_REPORT } from './topics.mjs';
import { wasSearched } from './searched-files.mjs';

/** @typedef {import('./labels.mjs').Row} Row */
/** @typedef {import('./our-reports.mjs').Report} Report */
/** @typedef {'hit' | 'unsure' | 'ok' | 'unlabelled' | 'not searched'} Verdict */
/** @typedef {Report & { verdict: Verdict, okRows: Row[] }} JudgedReport `okRows`: those that make it false */

/**
 * Compares reports with labels, topic by topic.
 *
 * A report that covers a certain `bad` row is a hit. Of the others, one that covers an `unsure` row is not counted;
 * one that covers only `ok` rows, or no row at all in a repository searched exhaustively, is a false alarm.
 *
 * @param {{ topic: string, reach: number }[]} topics
 * @param {{ rows: Row[], repositories: Map<string, { exhaustive: Set<string> }> }} labels
 * @param {{ present: ReadonlyMap<string, string> }} corpus
 * @param {Report[]} reports
 * @param {{ linesOf: (place: Report) => string[] }} source
 */
export function score(topics, { rows, repositories }, corpus, reports, source) {
  return topics.map(({ topic, reach }) => {
    const isExhaustive = ({ repo }) => repositories.get(repo)?.exhaustive.has(topic) ?? false;
    const labelled = byFile(rows.filter((row) => row.topic === topic && corpus.present.has(row.repo)));
    const covered = new Set();
    const judged = reports
      .filter((report) => report.topic === topic)
      .map((report) => {
        const touched = (labelled.get(fileOf(report)) ?? []).filter((row) => covers(report, row, reach));
        for (const row of touched) covered.add(row);
        const verdict = judge(touched, report, isExhaustive, source);
        return { ...report, verdict, okRows: verdict === 'ok' ? touched : [] };
      });

    const counted = [...labelled.values()].flat().filter((row) => row.isSure);
    const exhaustive = counted.filter(isExhaustive);
    return {
      topic,
      searched: summarise(exhaustive, judged.filter(isExhaustive), covered),
      listed: summarise(
        counted.filter((row) => !isExhaustive(row)),
        judged.filter((report) => !isExhaustive(report)),
        covered,
      ),
    };
  });
}

function fileOf({ repo, path }) {
  return `${repo} ${path}`;
}

function byFile(rows) {
  const files = new Map();
  for (const row of rows) {
    const file = fileOf(row);
    files.set(file, [...(files.get(file) ?? []), row]);
  }
  return files;
}

function covers({ line, endLine }, row, reach) {
  const last = Math.min(endLine, line + LONGEST_REPORT - 1);
  return row.line >= line - reach && row.line <= last + reach;
}

/** @returns {Verdict} */
function judge(touched, report, isExhaustive, source) {
  if (touched.some((row) => row.isSure && row.label === 'bad')) return 'hit';
  if (touched.some((row) => !row.isSure)) return 'unsure';
  if (touched.length > 0) return 'ok';
  const counts = isExhaustive(report) && wasSearched(report.path, source.linesOf(report));
  return counts ? 'unlabelled' : 'not searched';
}

/**
 * @param {Row[]} rows
 * @param {JudgedReport[]} reports
 * @param {Set<Row>} covered
 */
function summarise(rows, reports, covered) {
  const bad = rows.filter((row) => row.label === 'bad').map((row) => ({ ...row, isFound: covered.has(row) }));
  const ok = rows.filter((row) => row.label === 'ok');
  const count = (verdict) => reports.filter((report) => report.verdict === verdict).length;
  const hits = count('hit');
  const onOk = count('ok');
  const unlabelled = count('unlabelled');
  return {
    bad,
    misses: bad.filter((row) => !row.isFound),
    ok: { rows: ok.length, reported: ok.filter((row) => covered.has(row)).length },
    falseAlarms: reports.filter(({ verdict }) => verdict === 'ok' || verdict === 'unlabelled'),
    /** On lines that nobody has judged: somebody may read a sample of them. */
    unjudged: reports.filter(({ verdict }) => verdict === 'not searched'),
    counts: { hits, onOk, unlabelled, unsure: count('unsure'), notSearched: count('not searched') },
    recall: ratio(bad.filter((row) => row.isFound).length, bad.length),
    /** Every report on a line that nobody labelled counted as false. */
    precisionStrict: ratio(hits, hits + onOk + unlabelled),
    precisionLabelled: ratio(hits, hits + onOk),
  };
}

/** `undefined` where there is nothing to divide by: no rate, rather than a perfect or a failed one. */
export function ratio(part, whole) {
  return whole === 0 ? undefined : part / whole;
}
