/**
 * What does a guard against parallel refreshes cost a request? See README.md beside this file.
 */
import { parseArgs } from 'node:util';
import { contenders } from './guarded/contenders.mjs';
import { Server } from './guarded/transport.mjs';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    together: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '9' },
  },
});
const [requests, together, rounds] = [values.requests, values.together, values.rounds].map(Number);
/** Of the token: ten refreshes in a run. */
const USES = requests / 10;

for (const [client, guards] of Object.entries(contenders)) {
  const names = Object.keys(guards);
  const runs = names.map(() => []);
  // In turn, and from another one each round: whatever else the machine does strikes all alike.
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const index = (round + turn) % names.length;
      runs[index].push(await measure(guards[names[index]], index === 0));
    }
  }
  print(client, names, runs);
}

async function measure(create, unguarded) {
  const server = new Server(unguarded ? Infinity : USES);
  const send = await create(server);
  const latencies = [];
  let left = requests;
  let failed = 0;
  const begin = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (left-- > 0) {
        const sent = performance.now();
        const status = await send().then(
          (response) => response.status,
          (error) => error.response.status,
        );
        if (status !== 200) failed += 1;
        latencies.push(performance.now() - sent);
      }
    }),
  );
  const total = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  latencies.sort((a, b) => a - b);
  return {
    total,
    // Microseconds of the processor, which do not grow with what else the machine does.
    cpu: user + system,
    refreshes: server.refreshes,
    failed,
    p50: latencies.at(requests * 0.5),
    p99: latencies.at(requests * 0.99),
  };
}

function print(client, names, runs) {
  const medians = runs.map(([, ...later]) =>
    Object.fromEntries(
      ['total', 'cpu', 'refreshes', 'failed', 'p50', 'p99'].map((key) => [
        key,
        median(later.map((run) => run[key])),
      ]),
    ),
  );
  const microseconds = medians.map(({ cpu }) => cpu / requests);
  const [bare, mutex] = microseconds;
  console.log(
    `${client}: ${requests} requests, ${together} at a time, median of ${rounds} rounds after a first one\n`,
  );
  const row = (...cells) =>
    console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(14))).join(''));
  row(
    '',
    'refreshes',
    'failed',
    'requests/s',
    'p50, ms',
    'p99, ms',
    'guard, µs',
    'to mutex',
    'all, to mutex',
  );
  names.forEach((name, index) => {
    const { total, refreshes, failed, p50, p99 } = medians[index];
    const guard = microseconds[index] - bare;
    row(
      name,
      String(refreshes),
      String(failed),
      String(Math.round((requests * 1000) / total)),
      p50.toFixed(2),
      p99.toFixed(2),
      index === 0 ? '' : guard.toFixed(1),
      index === 0 ? '' : (guard / (mutex - bare)).toFixed(2),
      (microseconds[index] / mutex).toFixed(2),
    );
  });
  console.log();
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
