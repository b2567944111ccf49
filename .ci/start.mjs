// `npm start`: audits the sample apps. `npm start -- DIR`: audits any directory.
import { join } from 'node:path';
import { root, show } from './processes.mjs';
import { setUp } from './setup.mjs';

await setUp();

const jwtHygiene = [process.execPath, join(root, 'packages/cli/dist/main.js')];
const args = process.argv.slice(2);
if (args.length > 0) {
  // npm changes into the workspace; paths are meant from where the user is.
  process.exitCode = show([...jwtHygiene, ...args], process.env.INIT_CWD);
} else {
  const exitCode = show([...jwtHygiene, 'test/apps']);
  // Findings are what the sample apps are there to show.
  process.exitCode = exitCode === 1 ? 0 : exitCode;
}
