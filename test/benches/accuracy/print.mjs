import { isOneFileStore, tagsOf } from './one-file-stores.mjs';
import { ratio } from './score.mjs';

/** Writes the whole measurement to the standard output, from what was measured down to each single miss. */
export function printMeasurement({ options, labels, corpus, topics, audit, ours, peers, source }) {
  printScope(labels, corpus, topics, audit);
  if (options.quick)
    console.log('  Quick: only files with a labelled row; false alarms elsewhere are not seen.');
  printSearched(ours, peers);
  printListed(ours, peers);
  for (const result of ours) {
    printTags(result, peers, source);
    printMisses(result, audit, source);
    printFalseAlarms(result, source);
  }
}

function printScope(
  { rows, repositories, otherCommit, knownWrong, unmatched },
  corpus,
  { withoutRules },
  audit,
) {
  const present = rows.filter(({ repo }) => corpus.present.has(repo));
  const { stats, notAnalysed, seconds } = audit;
  console.log(`Repositories: ${corpus.present.size} of ${repositories.size} there.`);
  for (const repo of corpus.missing) console.log(`  missing: ${repo}`);
  console.log(
    `Rows: ${present.length} of ${rows.length} there, ${present.filter((row) => row.isSure).length} of them certain.`,
  );
  if (otherCommit.length > 0) console.log(`  skipped, of another commit: ${otherCommit.length}`);
  if (knownWrong.length > 0) console.log(`  left out as known to be wrong: ${knownWrong.length}`);
  for (const row of knownWrong) console.log(`    ${at(row)} ${row.topic} ${row.label}: ${row.reason}`);
  for (const key of unmatched) console.log(`    no such row: ${key}`);
  for (const { topic, rules } of withoutRules)
    console.log(`  ${topic} is not scored: there is no ${rules.join(', ')} yet`);
  console.log(
    `Files: ${stats.analysed} analysed (${stats.parsed} parsed) in ${seconds.toFixed(1)} s, ${stats.minified} minified, ${notAnalysed.length} not analysed (${percent(ratio(notAnalysed.length, stats.analysed + notAnalysed.length))}).`,
  );
  for (const { repo, path, reason } of notAnalysed) console.log(`  ${repo} ${path}: ${reason}`);
}

function printSearched(ours, peers) {
  const results = ours.filter(({ searched }) => searched.bad.length > 0);
  if (results.length === 0) return;
  heading('Where the topic was searched exhaustively');
  const rows = results.flatMap(({ topic, searched }) => [
    searchedRow(topic, 'jwt-hygiene', searched),
    ...resultsOf(peers, topic).map((other) => searchedRow('', other.name, other.searched)),
  ]);
  table(
    [
      'topic',
      '',
      'recall',
      'found',
      'precision, strict',
      'labelled rows',
      'hits',
      'false: ok',
      'false: unlabelled',
      'unsure',
      'not searched',
    ],
    rows,
  );
}

function searchedRow(topic, name, { recall, bad, misses, precisionStrict, precisionLabelled, counts }) {
  const found = `${bad.length - misses.length}/${bad.length}`;
  const { hits, onOk, unlabelled, unsure, notSearched } = counts;
  return [
    topic,
    name,
    percent(recall),
    found,
    percent(precisionStrict),
    percent(precisionLabelled),
    hits,
    onOk,
    unlabelled,
    unsure,
    notSearched,
  ];
}

function printListed(ours, peers) {
  if (ours.length === 0) return;
  heading('Where only the listed rows were read');
  const row = (topic, name, { bad, misses, ok }) => {
    const silent = ok.rows - ok.reported;
    return [
      topic,
      name,
      percent(ratio(bad.length - misses.length, bad.length)),
      `${bad.length - misses.length}/${bad.length}`,
      percent(ratio(silent, ok.rows)),
      `${silent}/${ok.rows}`,
    ];
  };
  const rows = ours.flatMap(({ topic, listed }) => [
    row(topic, 'jwt-hygiene', listed),
    ...resultsOf(peers, topic).map((other) => row('', other.name, other.listed)),
  ]);
  table(['topic', '', 'bad: reported', '', 'ok: silent', ''], rows);
}

/** What each peer that answers a topic scored. */
function resultsOf(peers, topic) {
  return peers.flatMap(({ name, results }) =>
    results.filter((result) => result.topic === topic).map((result) => ({ ...result, name })),
  );
}

function printTags({ topic, searched }, peers, source) {
  if (searched.bad.length === 0) return;
  heading(`${topic}: recall by tag`);
  const others = resultsOf(peers, topic);
  const tags = [...new Set(searched.bad.flatMap(tagsOf))];
  const row = (name, has) => {
    const found = (bad) => {
      const rows = bad.filter(has);
      const count = rows.filter(({ isFound }) => isFound).length;
      return [percent(ratio(count, rows.length)), `${count}/${rows.length}`];
    };
    return [name, ...found(searched.bad), ...others.map((other) => found(other.searched.bad)[0])];
  };
  const rows = tags.map((tag) => row(`[${tag}]`, (bad) => tagsOf(bad).includes(tag)));
  rows.sort((a, b) => Number(String(b[2]).split('/')[1]) - Number(String(a[2]).split('/')[1]));
  if (searched.bad.some((bad) => tagsOf(bad).length === 0))
    rows.push(row('no tag', (bad) => tagsOf(bad).length === 0));
  if (topic === 'STORAGE') {
    rows.push(row('rows of one-file stores', (bad) => isOneFileStore(bad, source.linesOf(bad))));
  }
  table(['', 'recall', 'found', ...others.map(({ name }) => name)], rows);
}

function printMisses({ topic, searched, listed }, audit, source) {
  const analysed = new Set(audit.files);
  const misses = [...searched.misses, ...listed.misses];
  heading(`${topic}: ${misses.length} misses`);
  for (const row of misses) {
    const mark = topic === 'STORAGE' && isOneFileStore(row, source.linesOf(row)) ? ' (one-file store)' : '';
    const listedOnly = listed.misses.includes(row) ? ' (only listed)' : '';
    const notRead = analysed.has(source.fileOf(row)) ? '' : ' (file not analysed)';
    console.log(
      `${at(row)}${mark}${listedOnly}${notRead}\n    ${row.why}\n    ${shortened(source.lineOf(row))}`,
    );
  }
}

function printFalseAlarms({ topic, searched, listed }, source) {
  const alarms = [...searched.falseAlarms, ...listed.falseAlarms];
  heading(`${topic}: ${alarms.length} false alarms`);
  for (const report of alarms) {
    const kind = report.verdict === 'ok' ? 'on an ok row' : 'unlabelled';
    const listedOnly = listed.falseAlarms.includes(report) ? ', only listed' : '';
    console.log(
      `${at(report)} (${kind}${listedOnly})\n    ${report.message}\n    ${shortened(source.lineOf(report))}`,
    );
    for (const row of report.okRows) console.log(`    ok, line ${row.line}: ${row.why}`);
  }
}

function at({ repo, path, line }) {
  return `${repo} ${path}:${line}`;
}

function heading(text) {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

function percent(rate) {
  return rate === undefined ? '–' : `${(rate * 100).toFixed(1)} %`;
}

function shortened(line) {
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const isNumber = (cell) => /^[\d–]/.test(cell);
  for (const row of cells) {
    const padded = row.map((cell, column) =>
      isNumber(cell) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(padded.join('  ').trimEnd());
  }
}
