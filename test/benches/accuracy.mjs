/**
 * How much of what a person found by reading do our rules report, and how much else? See README.md beside this file.
 *
 * Exit code 0 when it could measure, 2 when it could not: a bench has no verdict.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { InputError } from './input-error.mjs';
import { openCorpus } from './accuracy/corpus.mjs';
import { readLabels } from './accuracy/labels.mjs';
import { readOptions } from './accuracy/options.mjs';
import { peerReports } from './accuracy/peer-reports.mjs';
import { peersFor } from './accuracy/peers.mjs';
import { ourReports } from './accuracy/our-reports.mjs';
import { printMeasurement } from './accuracy/print.mjs';
import { score } from './accuracy/score.mjs';
import { sourceLines } from './accuracy/source-lines.mjs';
import { chooseTopics } from './accuracy/topics.mjs';

async function main() {
  const options = readOptions(process.argv.slice(2));
  const labels = readLabels(options);
  const corpus = openCorpus(options.corpus, labels.repositories);
  const source = sourceLines(corpus);
  const topics = chooseTopics(options.topic, labels.rows);

  const paths = options.quick
    ? labelledFiles(topics.scored, labels.rows, corpus, source)
    : [...corpus.present.values()];
  const audit = await ourReports(corpus, paths);
  const ours = score(topics.scored, labels, corpus, audit.reports, source);
  const peers = [];
  // One after the other: each takes all processors.
  for (const peer of options.peer ? peersFor(options.peers, topics.scored) : []) {
    const reports = await peerReports(corpus, peer);
    const answered = topics.scored.filter(({ topic }) => Object.values(peer.topics).flat().includes(topic));
    peers.push({ name: peer.name, results: score(answered, labels, corpus, reports, source) });
  }

  printMeasurement({ options, labels, corpus, topics, audit, ours, peers, source });
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ours, peers }, undefined, 2)}\n`);
}

function labelledFiles(topics, rows, corpus, source) {
  const isScored = (row) => corpus.present.has(row.repo) && topics.some(({ topic }) => topic === row.topic);
  const scored = rows.filter(isScored);
  return [...new Set(scored.map(source.fileOf))].filter((file) => existsSync(file));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
