import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../input-error.mjs';

const USAGE =
  'usage: npm run bench:accuracy -- --corpus DIR --labels FILE [--repositories FILE] [--known-wrong FILE] [--topic TOPIC] [--json FILE] [--quick] [--no-peer] [--peers DIR]';

/** @param {string[]} args */
export function readOptions(args) {
  const { corpus, labels, 'no-peer': noPeer, 'known-wrong': knownWrong, ...rest } = parse(args);
  if (!corpus || !labels) throw new InputError(USAGE);
  const repositories = rest.repositories ?? join(dirname(labels), 'repositories.tsv');
  return { ...rest, corpus, labels, repositories, knownWrong, peer: !noPeer };
}

function parse(args) {
  const string = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args,
      options: {
        corpus: string,
        labels: string,
        repositories: string,
        'known-wrong': string,
        topic: string,
        json: string,
        peers: string,
        quick: { type: 'boolean', default: false },
        'no-peer': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new InputError(`${error.message}\n${USAGE}`);
  }
}
