import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
// Not public: the same files as ours.
import { findFiles } from '../../../packages/audit/dist/find-files.js';
import { peerName, peerStorageRules } from '../peer.mjs';
import { topicOf } from './topics.mjs';

/**
 * What the best peer reports in the same files, parsed the same way. Its rules overlap, so that a line counts once.
 * The peer does not change: its reports are kept in the system's temporary directory.
 *
 * @param {ReturnType<import('./corpus.mjs').openCorpus>} corpus
 * @returns {Promise<import('./our-reports.mjs').Report[]>}
 */
export async function peerReports(corpus) {
  const path = cachePath(corpus);
  const messages = readCache(path) ?? (await lintAll(await filesOf(corpus)));
  writeFileSync(path, JSON.stringify(messages));
  const lines = new Map();
  for (const { file, ruleId, line, endLine, message } of messages) {
    const topic = topicOf(ruleId);
    if (topic)
      lines.set(`${file}:${line} ${topic}`, {
        ...corpus.placeOf(file),
        line,
        endLine,
        topic,
        rule: ruleId,
        message,
      });
  }
  return [...lines.values()];
}

function cachePath({ root, revisions }) {
  const key = JSON.stringify([root, revisions, peerName, peerStorageRules]);
  const directory = join(tmpdir(), 'jwt-hygiene-bench');
  mkdirSync(directory, { recursive: true });
  return join(directory, `peer-${createHash('sha256').update(key).digest('hex').slice(0, 16)}.json`);
}

function readCache(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

async function filesOf({ root, present }) {
  const { files } = await findFiles([...present.values()], root, () => undefined);
  return [...files.keys()];
}

async function lintAll(files) {
  console.error(`Linting ${files.length} files with ${peerName}, once…`);
  const count = availableParallelism();
  const shares = Array.from({ length: count }, (_, worker) =>
    files.filter((_, index) => index % count === worker),
  );
  return (await Promise.all(shares.map(lintInWorker))).flat();
}

function lintInWorker(files) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('peer-worker.mjs', import.meta.url), { workerData: files });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
