#!/usr/bin/env node
/**
 * The server, and in the same file what it starts beside itself, so that all of it can be bundled into one: the
 * engine in a thread, the workspace's ESLint in a process.
 */
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const { serveEngine } = await import('./engine/serve.js');
  serveEngine();
} else if (process.argv.includes('--eslint-probe')) {
  const { serveProbe } = await import('./eslint/probe-process.js');
  serveProbe();
} else {
  const { runServer } = await import('./run-server.js');
  runServer(new URL(import.meta.url));
}
