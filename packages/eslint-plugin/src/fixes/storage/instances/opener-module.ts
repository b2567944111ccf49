import { RUNTIME_PACKAGE } from '../../../catalog/backends.js';
import { EXPO_CRYPTO } from '../definitions/over-mmkv.js';
import { madeBy, type MmkvMaker } from '../mmkv-instances.js';
import { literal, type Style } from '../../style.js';

/** What makes an app's instances from then on. */
export const OPENER = 'openStorage';

/** The text of the module that encrypts instances as a whole. */
export function openerModule(ids: readonly string[], maker: MmkvMaker, style: Style): string {
  const { indent, end, newline } = style;
  const listed = ids.map((each) => literal(each, style)).join(', ');
  const importing = (name: string, from: string) => `import { ${name} } from ${literal(from, style)}${end}`;
  return [
    importing('encryptInstances', `${RUNTIME_PACKAGE}/encrypted-mmkv`),
    importing('getRandomValues', EXPO_CRYPTO),
    importing(maker, 'react-native-mmkv'),
    '',
    '/** Makes instances of MMKV: some encrypted with a key that lies in the Keychain or the Keystore, others as they are. */',
    `export const ${OPENER} = encryptInstances({`,
    `${indent}// Never change them: what lies in the instances would be lost.`,
    `${indent}ids: [${listed}],`,
    `${indent}// Whoever is signed in stays so: moved once, and removed there when it is safe here.`,
    `${indent}open: (options) => ${madeBy(maker, 'options')},`,
    `${indent}// React Native has no generator of its own that is fit for keys.`,
    `${indent}random: (count) => getRandomValues(new Uint8Array(count)),`,
    `})${end}`,
    '',
  ].join(newline);
}

/** The module that takes its place in a browser. */
export function openerOnTheWeb(isTypeScript: boolean, { end, newline }: Style): string {
  const signature = isTypeScript ? '<O, M>(options: O, make: (options: O) => M): M' : '(options, make)';
  return [
    '/** A browser has no keychain: there every instance is as it was, and every script of the page can read it. */',
    `export const ${OPENER} = ${signature} => make(options)${end}`,
    '',
  ].join(newline);
}
