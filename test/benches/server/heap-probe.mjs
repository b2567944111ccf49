/** Loaded into the server before itself, in each of its threads: at SIGUSR2 each collects garbage and writes its size. */
import { appendFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';

const channel = new BroadcastChannel('heap');
channel.unref();

function write() {
  globalThis.gc();
  const { used_heap_size: heap } = getHeapStatistics();
  const { rss } = process.memoryUsage();
  appendFileSync(process.env.HEAP_FILE, `${JSON.stringify({ threadId, heap, rss })}\n`);
}

channel.onmessage = write;
if (isMainThread) {
  process.on('SIGUSR2', () => {
    channel.postMessage('');
    write();
  });
}
