import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { Cancelled, EngineError, EngineThread } from './engine-thread.js';
import type { LintParams } from './requests.js';

/** A thread that answers with what it was told, or does what the text says. */
const SCRIPT = `import { parentPort } from 'node:worker_threads';
let questions = 0;
parentPort.on('message', ({ id, params, texts, changed }) => {
  const told = { questions: ++questions, texts, changed };
  switch (params?.text) {
    case 'exit': return process.exit(3);
    case 'throw': throw new Error('const secret = 1;');
    case 'hang': for (;;);
    case 'eat': { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())); }
    case 'fail': return parentPort.postMessage({ id, error: 'why', stale: [] });
    case 'stale': return parentPort.postMessage({ id, result: told, stale: ['/a.ts'] });
    default: return parentPort.postMessage({ id, result: told, stale: [] });
  }
});
parentPort.postMessage('ready');
`;

function engineOf(timeLimitMs = 20_000): { engine: EngineThread; stale: string[] } {
  const script = join(projectOf({}), 'engine.mjs');
  writeFileSync(script, SCRIPT);
  const stale: string[] = [];
  const engine = new EngineThread({
    script: pathToFileURL(script),
    timeLimitMs,
    memoryMb: 64,
  });
  engine.onStale = (paths) => stale.push(...paths);
  onTestFinished(() => engine.close());
  return { engine, stale };
}

function lint(text: string): LintParams {
  return { path: '/a.ts', cwd: '/', text, asked: { editor: { config: 'strict', rules: {} } } };
}

describe('EngineThread', () => {
  it('tells each change once, with the question after it', async () => {
    const { engine } = engineOf();
    engine.setText('/a.ts', 'one');
    engine.setText('/a.ts', 'two');
    engine.setChanged(['/b.ts']);
    const first = await engine.ask('lint', lint(''));
    expect(first).toEqual({ questions: 1, texts: [['/a.ts', 'two']], changed: ['/b.ts'] });
    engine.setText('/a.ts', undefined);
    engine.setChanged(undefined);
    const second = await engine.ask('lint', lint(''));
    expect(second).toEqual({ questions: 2, texts: [['/a.ts', undefined]], changed: undefined });
    expect(await engine.ask('lint', lint(''))).toEqual({ questions: 3, texts: [], changed: [] });
  });

  it.each([
    ['exit', 'The analysis ended without an answer.'],
    ['throw', 'The analysis broke off.'],
    ['hang', 'The analysis took longer than 2 seconds.'],
    ['eat', 'The analysis ran out of memory.'],
  ])(
    'goes on with a new thread, which knows the open texts, after a text that makes it %s',
    async (text, reason) => {
      const { engine } = engineOf(2_000);
      engine.setText('/open.ts', 'text');
      await engine.ask('lint', lint(''));
      const failing = engine.ask('lint', lint(text));
      const after = engine.ask('lint', lint(''));
      await expect(failing).rejects.toThrow(EngineError);
      await expect(failing).rejects.toThrow(reason);
      expect(await after).toEqual({ questions: 1, texts: [['/open.ts', 'text']], changed: [] });
    },
  );

  it('hands on what failed, and what is stale', async () => {
    const { engine, stale } = engineOf();
    await expect(engine.ask('lint', lint('fail'))).rejects.toThrow('why');
    await engine.ask('lint', lint('stale'));
    expect(stale).toEqual(['/a.ts']);
  });

  it('does not begin what was cancelled', async () => {
    const { engine } = engineOf();
    let isCancelled = false;
    const first = engine.ask('lint', lint(''));
    const second = engine.ask('lint', lint(''), () => isCancelled);
    isCancelled = true;
    await first;
    await expect(second).rejects.toThrow(Cancelled);
    expect(await engine.ask('lint', lint(''))).toMatchObject({ questions: 2 });
  });

  it('says so where no thread can be started', async () => {
    const engine = new EngineThread({ script: pathToFileURL('/nowhere.mjs') });
    await expect(engine.ask('sync', null)).rejects.toThrow('The analysis could not be started.');
    await expect(engine.ask('sync', null)).rejects.toThrow(EngineError);
    await engine.close();
  });
});
