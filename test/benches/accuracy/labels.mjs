import { InputError } from '../input-error.mjs';
import { readTsv } from './tsv.mjs';

/**
 * @typedef {object} Row one labelled place
 * @property {string} repo `owner/name`, or `owner/name@12345678` for another state of it
 * @property {string} path
 * @property {number} line
 * @property {string} topic
 * @property {'bad' | 'ok'} label
 * @property {boolean} isSure
 * @property {string} why
 */

/**
 * The labelled rows that may be scored, and those set aside with the reason.
 *
 * @param {{ labels: string, repositories: string, knownWrong?: string }} files
 */
export function readLabels({ labels, repositories: repositoriesFile, knownWrong: knownWrongFile }) {
  const written = readTsv(labels, ['repo', 'commit', 'path', 'line', 'topic', 'label', 'certainty', 'why']);
  const repositories = new Map(
    readTsv(repositoriesFile, ['repo', 'commit', 'exhaustive']).map((row) => [row.repo, toRepository(row)]),
  );
  const reasons = new Map(
    (knownWrongFile ? readTsv(knownWrongFile, ['repo', 'path', 'line', 'topic', 'reason']) : []).map(
      (row) => [place(row), row.reason],
    ),
  );

  /** @type {Row[]} */
  const rows = [];
  const otherCommit = [];
  const knownWrong = [];
  for (const cells of written) {
    const row = toRow(cells, labels);
    const reason = reasons.get(place(row));
    if (repositories.get(row.repo)?.commit !== cells.commit) {
      otherCommit.push(row);
      continue;
    }
    if (reason !== undefined) knownWrong.push({ ...row, reason });
    // A report on a row that is known to be wrong must not become one on a line that nobody labelled.
    rows.push({ ...row, isSure: row.isSure && reason === undefined });
  }
  const used = new Set(knownWrong.map(place));
  const unmatched = [...reasons.keys()].filter((key) => !used.has(key));
  return { rows, repositories, otherCommit, knownWrong, unmatched };
}

function place({ repo, path, line, topic }) {
  return `${repo} ${path}:${line} ${topic}`;
}

function toRepository({ repo, commit, exhaustive }) {
  return { repo, commit, exhaustive: new Set(exhaustive.split(',').filter((topic) => topic !== '-')) };
}

function toRow({ repo, path, line, topic, label, certainty, why }, file) {
  const isValid =
    /^\d+$/.test(line) && ['bad', 'ok'].includes(label) && ['sure', 'unsure'].includes(certainty);
  if (!isValid)
    throw new InputError(
      `${file}: not a labelled row: ${[repo, path, line, topic, label, certainty].join(' ')}`,
    );
  return { repo, path, line: Number(line), topic, label, isSure: certainty === 'sure', why };
}
