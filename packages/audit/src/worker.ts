/** The thread's side of `AnalysisThread`: one question in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysisOptions } from './analysis.js';
import type { Answer, Question } from './analysis-thread.js';
import { AuditError } from './audit-error.js';
import { InThisThread } from './in-this-thread.js';

const answer = (value: Answer) => parentPort?.postMessage(value);

try {
  const analysis = new InThisThread(workerData as AnalysisOptions);
  const answerTo = async ([method, ...given]: Question): Promise<Answer> => {
    // What a method is given is tied to its name by `Question`, which the compiler cannot follow through a call.
    const ask = analysis[method].bind(analysis) as (...given: readonly unknown[]) => Promise<unknown>;
    return { value: await ask(...given) };
  };
  parentPort?.on('message', (question: Question) => {
    // What is no `AuditError` ends the thread, and says so by that.
    void answerTo(question).catch(toAnswer).then(answer);
  });
  answer({ value: 'ready' });
} catch (error) {
  answer(toAnswer(error));
}

function toAnswer(error: unknown): Answer {
  if (error instanceof AuditError) return { problem: error.message };
  throw error;
}
