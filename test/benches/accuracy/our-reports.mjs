import { audit } from '@jwt-hygiene/audit';
import { topicOf } from './topics.mjs';

/**
 * @typedef {object} Report
 * @property {string} repo
 * @property {string} path
 * @property {number} line
 * @property {number} endLine
 * @property {string} topic
 * @property {string} rule
 * @property {string} message
 */

/**
 * What our strict config reports under these paths, as `npx jwt-hygiene` would.
 *
 * @param {ReturnType<import('./corpus.mjs').openCorpus>} corpus
 * @param {string[]} paths
 */
export async function ourReports(corpus, paths) {
  const start = performance.now();
  const { results, notAnalysed, stats } = await audit({
    paths,
    cwd: corpus.root,
    config: 'strict',
    ...(process.stderr.isTTY && { onProgress: showProgress }),
  });
  /** @type {Report[]} */
  const reports = results.flatMap(({ filePath, messages }) =>
    messages.flatMap(({ ruleId, line, endLine, message }) => {
      const topic = ruleId && topicOf(ruleId);
      return topic
        ? [{ ...corpus.placeOf(filePath), line, endLine: endLine ?? line, topic, rule: ruleId, message }]
        : [];
    }),
  );
  return {
    reports,
    files: results.map(({ filePath }) => filePath),
    notAnalysed: notAnalysed.map(({ filePath, reason }) => ({ ...corpus.placeOf(filePath), reason })),
    stats,
    seconds: (performance.now() - start) / 1000,
  };
}

function showProgress({ phase, done, total }) {
  if (done % 100 === 0) process.stderr.write(`\r${phase} ${done}${total ? ` of ${total}` : ''} files\x1b[K`);
  if (done === total) process.stderr.write('\r\x1b[K');
}
