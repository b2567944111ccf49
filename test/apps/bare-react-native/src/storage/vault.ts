import * as Keychain from 'react-native-keychain';
import { MMKV } from 'react-native-mmkv';

const SERVICE = 'com.fieldnotes.vault-key';

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function vaultKey(): Promise<string> {
  const entry = await Keychain.getGenericPassword({ service: SERVICE });
  if (entry) return entry.password;
  const key = randomKey();
  await Keychain.setGenericPassword('vault', key, {
    service: SERVICE,
    accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY,
  });
  return key;
}

/** The key is drawn once and stays in the keychain, so what is written here is unreadable without the device. */
export async function keepPartnerToken(partnerId: string, accessToken: string): Promise<void> {
  const vault = new MMKV({ id: 'vault', encryptionKey: await vaultKey() });
  vault.set(`partner.${partnerId}.accessToken`, accessToken);
}

// Phones that were set up before version 3 still open this one.
const legacyVault = new MMKV({ id: 'vault-v2', encryptionKey: 'fieldnotes-2021' });

export function keepLegacyPartnerToken(partnerId: string, refreshToken: string): void {
  legacyVault.set(`partner.${partnerId}.refreshToken`, refreshToken);
}
