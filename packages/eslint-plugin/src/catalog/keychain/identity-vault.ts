import type { ApiRow } from '../types.js';

const imports = "import { Vault } from '@ionic-enterprise/identity-vault';";
const counterExample = "const vault = localStorage; vault.setItem('token', token)";

/** Identity Vault 5 keeps values in the keychain behind biometrics or a passcode. */
export const rows: readonly ApiRow[] = [
  ...['Vault', 'BrowserVault'].map((name): ApiRow => ({
    id: `identity-vault.${name}`,
    origin: { package: '@ionic-enterprise/identity-vault' },
    path: `new ${name}()`,
    versions: '>=5',
    role: 'factory',
    gives: 'identity-vault.instance',
    example: counterExample,
    counterExample: `import { ${name} } from '@ionic-enterprise/identity-vault'; const vault = new ${name}(options); vault.setValue('token', token)`,
  })),
  {
    id: 'identity-vault.setValue',
    origin: { instance: 'identity-vault.instance' },
    path: 'setValue()',
    role: 'sink',
    store: 'the vault',
    place: 'device',
    protection: 'os-keychain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} const secure = new Vault(options); secure.setValue('token', token)`,
    counterExample,
  },
];
