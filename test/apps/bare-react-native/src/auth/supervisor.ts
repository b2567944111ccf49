import * as Keychain from 'react-native-keychain';
import type { SupervisorSession } from './types';

const SERVICE = 'com.fieldnotes.supervisor';

/** Supervisors sign off other people's reports; their session never leaves the keychain. */
export async function saveSupervisorSession(session: SupervisorSession): Promise<void> {
  const saved = await Keychain.setGenericPassword('supervisor', JSON.stringify(session), {
    service: SERVICE,
    accessible: Keychain.ACCESSIBLE.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY,
  });
  if (!saved) throw new Error('The keychain refused the session.');
}

export async function loadSupervisorSession(): Promise<SupervisorSession | null> {
  const entry = await Keychain.getGenericPassword({ service: SERVICE });
  return entry ? (JSON.parse(entry.password) as SupervisorSession) : null;
}

export async function forgetSupervisorSession(): Promise<void> {
  await Keychain.resetGenericPassword({ service: SERVICE });
}
