import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What installs beside the package, and is the app's anyway. */
const PEERS = [
  '@aparajita/*',
  '@capacitor/*',
  '@napi-rs/*',
  'capacitor-*',
  'electron',
  'expo-*',
  'jose',
  'node:*',
  'react-native-*',
  'rxjs',
];

/**
 * What an app ships that uses these exports of an entry and nothing else: minified, compressed as servers do it.
 *
 * @param names Exports of the entry; all, unless said otherwise.
 * @returns In bytes.
 */
export async function bundledSize(entry, names) {
  const contents = names ? `export { ${names.join(', ')} } from '${entry}';` : `export * from '${entry}';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    external: PEERS,
    write: false,
    logLevel: 'silent',
  });
  const [{ contents: code }] = outputFiles;
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}
