#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Whoever closes the pipe early (`| head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE')
    process.stderr.write(`jwt-hygiene: Cannot write the report: ${error.message}.\n`);
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
});

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`jwt-hygiene: Node.js 20.19 or newer is needed, this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { run } = await import('./run.js');
  process.exitCode = await run(process.argv.slice(2), process);
}
