import { afterEach, expect, it } from 'vitest';
import { AnalysisThread } from './analysis-thread.js';
import { AuditError } from './audit-error.js';

const options = { cwd: '/' };
let thread: AnalysisThread;
afterEach(() => thread.close());

/** A thread that obeys the text it is given. */
function obedient(): AnalysisThread {
  const script = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ([method, { text } = {}]) => {
      if (text === 'exit' || method === 'propose') process.exit(7);
      if (text === 'throw') throw new Error('rule of three\\n    at frame');
      if (text === 'spin') for (;;);
      console.log('noise on the report');
      parentPort.postMessage(text === 'object' ? { problem: 'No.' } : { value: { result: text } });
    });
    parentPort.postMessage({ value: 'ready' });`;
  thread = new AnalysisThread(options, { script: scriptOf(script), timeLimitMs: 2_000 });
  return thread;
}

function scriptOf(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

const lint = (text: string) => thread.lint({ filePath: '/a.js', text });

async function reasonFor(text: string): Promise<string | undefined> {
  const { notAnalysed } = await lint(text);
  return notAnalysed?.reason;
}

it('gives up only the text that ends its thread', async () => {
  obedient();
  expect(await reasonFor('exit')).toBe('the analysis ended without an answer (code 7)');
  expect(await lint('fine')).toEqual({ result: 'fine' });
  expect(await reasonFor('throw')).toBe('the analysis failed: rule of three');
  expect(await lint('fine')).toEqual({ result: 'fine' });
});

it('ends a text that never ends', async () => {
  obedient();
  expect(await reasonFor('spin')).toBe('took longer than 2 seconds');
  expect(await lint('fine')).toEqual({ result: 'fine' });
});

it('passes on what stops an audit, and goes on', async () => {
  obedient();
  await expect(lint('object')).rejects.toThrow(new AuditError('No.'));
  expect(await lint('fine')).toEqual({ result: 'fine' });
});

it('says that nothing can be planned where planning ends it', async () => {
  obedient();
  const problem = 'No fixes can be planned: the analysis ended without an answer (code 7).';
  await expect(thread.propose([])).rejects.toThrow(new AuditError(problem));
  expect(await lint('fine')).toEqual({ result: 'fine' });
});

it('fails as a whole if no thread can start', async () => {
  thread = new AnalysisThread(options, { script: scriptOf("throw new Error('no such module');") });
  await expect(lint('')).rejects.toThrow('no such module');
});

it('fails as a whole if its settings are wrong', async () => {
  const script =
    "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ problem: 'Wrong.' });";
  thread = new AnalysisThread(options, { script: scriptOf(script) });
  await expect(lint('')).rejects.toThrow(new AuditError('Wrong.'));
});
