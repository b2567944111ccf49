/** The engine's side of its thread: one question in, one answer out. */
import { parentPort } from 'node:worker_threads';
import { describeError } from '@jwt-hygiene/audit';
import { disableComments, forgetDisk } from '@jwt-hygiene/audit/in-process';
import { fixAll } from './fix-all.js';
import { Analyst, withoutMark } from './lint.js';
import { OpenTexts } from './open-texts.js';
import { workspaceRemedies } from './remedies.js';
import type { Answer, DisableEdits, DisableParams, Method, Question, Requests } from './requests.js';

const analyst = new Analyst();
const openTexts = new OpenTexts();

/** Not every client tells of files that change. */
const CONFIGS_BELIEVED_MS = 2_000;
let configsRead = performance.now();

type Handlers = { readonly [M in Method]: (params: Requests[M]['params']) => Promise<Requests[M]['result']> };

const handlers: Handlers = {
  lint: (params) => analyst.lint(params),
  suggest: (params) => analyst.suggest(params),
  fixAll: async (params) => ({ text: await fixAll(analyst, params) }),
  disable,
  remedies: (params) => workspaceRemedies(analyst, params),
  sync: () => Promise.resolve(null),
};

async function disable({ path, text: whole, offset, ruleId }: DisableParams): Promise<DisableEdits> {
  const { text, before } = withoutMark(whole);
  const { line, file } = await disableComments(text, path, offset - before, ruleId);
  const shifted = (edit: typeof line) =>
    edit && { range: [edit.range[0] + before, edit.range[1] + before] as const, text: edit.text };
  const shiftedLine = shifted(line);
  const shiftedFile = shifted(file);
  return { ...(shiftedLine && { line: shiftedLine }), ...(shiftedFile && { file: shiftedFile }) };
}

/** Takes over what changed, and says whose findings may be different. */
function takeOver({ texts, changed }: Question): string[] {
  const now = performance.now();
  const isOld = now - configsRead > CONFIGS_BELIEVED_MS;
  if (changed?.length !== 0) forgetDisk();
  if (changed?.length !== 0 || isOld) {
    analyst.configs.forget();
    configsRead = now;
  }
  if (changed?.length !== 0 || isOld || texts.length > 0) analyst.forgetSuggested();
  const news = openTexts.take(texts, changed ?? []);
  for (const [path, text] of texts) if (text === undefined) analyst.followed.forget(path);
  return analyst.followed.staleBy(changed && news);
}

async function answer<M extends Method>(question: Question<M>): Promise<Answer<M>> {
  const stale = takeOver(question);
  try {
    const handle = handlers[question.method] as (
      params: typeof question.params,
    ) => Promise<Requests[M]['result']>;
    return { id: question.id, result: await handle(question.params), stale };
  } catch (error) {
    return { id: question.id, error: describeError(error), stale };
  }
}

/** Answers until the thread is ended. */
export function serveEngine(): void {
  parentPort?.on('message', (question: Question) => {
    void answer(question).then((each) => parentPort?.postMessage(each));
  });
  parentPort?.postMessage('ready');
}
