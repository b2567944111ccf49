import { afterEach, expect, it } from 'vitest';
import { LintThread } from './lint-thread.js';

let thread: LintThread;
afterEach(() => thread.close());

/** A thread that obeys the text it is given. */
function obedient(): LintThread {
  const script = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ text }) => {
      if (text === 'exit') process.exit(7);
      if (text === 'throw') throw new Error('rule of three\\n    at frame');
      if (text === 'spin') for (;;);
      console.log('noise on the report');
      parentPort.postMessage({ result: text });
    });
    parentPort.postMessage('ready');`;
  thread = new LintThread({}, { script: scriptOf(script), timeLimitMs: 2_000 });
  return thread;
}

function scriptOf(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

async function reasonFor(text: string): Promise<string | undefined> {
  const { notAnalysed } = await thread.lint({ filePath: '/a.js', text });
  return notAnalysed?.reason;
}

it('gives up only the text that ends its thread', async () => {
  obedient();
  expect(await reasonFor('exit')).toBe('the analysis ended without an answer (code 7)');
  expect(await thread.lint({ filePath: '/b.js', text: 'fine' })).toEqual({ result: 'fine' });
  expect(await reasonFor('throw')).toBe('the analysis failed: rule of three');
  expect(await thread.lint({ filePath: '/b.js', text: 'fine' })).toEqual({ result: 'fine' });
});

it('ends a text that never ends', async () => {
  obedient();
  expect(await reasonFor('spin')).toBe('took longer than 2 seconds');
  expect(await thread.lint({ filePath: '/b.js', text: 'fine' })).toEqual({ result: 'fine' });
});

it('fails as a whole if no thread can start', async () => {
  thread = new LintThread({}, { script: scriptOf("throw new Error('no such module');") });
  await expect(thread.lint({ filePath: '/a.js', text: '' })).rejects.toThrow('no such module');
});
