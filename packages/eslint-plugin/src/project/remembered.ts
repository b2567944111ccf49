import { changeLayout, configurationEpoch, diskEpoch } from './epoch.js';
import { readConfiguration, stampOf } from './files.js';

/** Reads a text and notes that the answer depends on it, be it there or not. */
export type Read = (path: string) => string | undefined;

/** Makes a question about configurations cheap to repeat: it is asked again only when a file that its answer was read from has changed. */
export function remembered<Answer>(ask: (path: string, read: Read) => Answer): (path: string) => Answer {
  interface Known {
    readonly answer: Answer;
    readonly sources: ReadonlyMap<string, string | undefined>;
    epoch: number;
  }
  const known = new Map<string, Known>();
  return (path) => {
    const now = configurationEpoch();
    const before = known.get(path);
    if (before && (before.epoch === now || areUnchanged(before.sources))) {
      before.epoch = now;
      return before.answer;
    }
    const sources = new Map<string, string | undefined>();
    const answer = ask(path, (source) => {
      sources.set(source, stampOf(source));
      return readConfiguration(source)?.text;
    });
    if (before) changeLayout();
    known.set(path, { answer, sources, epoch: now });
    return answer;
  };
}

function areUnchanged(sources: ReadonlyMap<string, string | undefined>): boolean {
  for (const [path, stamp] of sources) if (stampOf(path) !== stamp) return false;
  return true;
}

/** Makes a question about which files there are free to repeat, whatever is written in an editor meanwhile. */
export function withinDiskEpoch<Answer>(ask: (subject: string) => Answer): (subject: string) => Answer {
  return within(diskEpoch, ask);
}

/** The same for a question that configurations answer, also those that an editor has not saved. */
export function withinConfigurationEpoch<Answer>(
  ask: (subject: string) => Answer,
): (subject: string) => Answer {
  return within(configurationEpoch, ask);
}

function within<Answer>(clock: () => number, ask: (subject: string) => Answer): (subject: string) => Answer {
  const known = new Map<string, Answer>();
  let from = -1;
  return (subject) => {
    const now = clock();
    if (from !== now) known.clear();
    from = now;
    const before = known.get(subject);
    if (before !== undefined || known.has(subject)) return before as Answer;
    const answer = ask(subject);
    known.set(subject, answer);
    return answer;
  };
}
