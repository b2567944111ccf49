import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
// Not public: the same files as ours.
import { findFiles } from '../../../packages/audit/dist/find-files.js';

/**
 * What a peer reports in the same files, parsed the same way. Its rules overlap, so that a line counts once for a
 * topic. The peer does not change: its reports are kept in the system's temporary directory.
 *
 * @param {ReturnType<import('./corpus.mjs').openCorpus>} corpus
 * @param {import('./peers.mjs').Peer} peer
 * @returns {Promise<import('./our-reports.mjs').Report[]>}
 */
export async function peerReports(corpus, peer) {
  const path = cachePath(corpus, peer);
  const messages = readCache(path) ?? (await lintAll(await filesOf(corpus), peer));
  writeFileSync(path, JSON.stringify(messages));
  const lines = new Map();
  for (const { file, rule, line, endLine, message } of messages) {
    for (const topic of peer.topics[rule] ?? []) {
      const place = corpus.placeOf(file);
      lines.set(`${file}:${line} ${topic}`, { ...place, line, endLine, topic, rule, message });
    }
  }
  return [...lines.values()];
}

function cachePath({ root, revisions }, { name, topics }) {
  const key = JSON.stringify([root, revisions, name, Object.keys(topics)]);
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

async function lintAll(files, peer) {
  console.error(`Linting ${files.length} files with ${peer.name}, once…`);
  const count = availableParallelism();
  const shares = Array.from({ length: count }, (_, worker) =>
    files.filter((_, index) => index % count === worker),
  );
  return (await Promise.all(shares.map((share) => lintInWorker(share, peer)))).flat();
}

function lintInWorker(files, { entry, topics, mentions }) {
  return new Promise((resolve, reject) => {
    const workerData = { files, entry, rules: Object.keys(topics), mentions };
    const worker = new Worker(new URL('peer-worker.mjs', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
