/**
 * What do our rules cost, beside the parsing that ESLint does anyway? See README.md beside this file.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { InputError } from './input-error.mjs';
import { contenders } from './speed/contenders.mjs';
import { Lane } from './speed/lane.mjs';
import { pickFiles } from './speed/pick-files.mjs';

const APPS = fileURLToPath(new URL('../apps', import.meta.url));
const USAGE = 'usage: npm run bench -- [--corpus DIR] [--files COUNT] [--rounds COUNT]';

async function main({ corpus = APPS, files: most, rounds }) {
  const files = await pickFiles(corpus, most);
  if (files.length === 0) throw new InputError(`${corpus} holds no source files.`);
  const lanes = Object.keys(contenders).map((name) => new Lane(name, { corpus, files }));
  const times = lanes.map(() => []);
  // In turn, and from another one each round: whatever else the machine does strikes all alike.
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < lanes.length; turn++) {
      const index = (round + turn) % lanes.length;
      times[index].push(await lanes[index].lint());
    }
  }
  await Promise.all(lanes.map((lane) => lane.close()));
  print(files.length, rounds, lanes, times);
}

function print(files, rounds, lanes, times) {
  const medians = times.map(([, ...later]) => median(later));
  console.log(`${files} files, median of ${rounds} rounds after a first one, in turn, one thread each\n`);
  const row = (...cells) =>
    console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(46) : cell.padStart(14))).join(''));
  row('', 'first, ms', 'median, ms', 'ms a file', 'to parsing');
  lanes.forEach(({ name }, index) => {
    const [first] = times[index];
    const time = medians[index];
    row(
      name,
      first.toFixed(0),
      time.toFixed(1),
      (time / files).toFixed(2),
      `${(time / medians[0]).toFixed(2)} ×`,
    );
  });
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      files: { type: 'string', default: '300' },
      rounds: { type: 'string', default: '7' },
    },
  });
  const options = { ...values, files: Number(values.files), rounds: Number(values.rounds) };
  const isCount = (count) => Number.isInteger(count) && count > 0;
  if (!isCount(options.files) || !isCount(options.rounds))
    throw new InputError('A count is a whole number above 0.');
  return options;
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InputError) && !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
