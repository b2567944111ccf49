import { Preferences } from '@capacitor/preferences';

const ACCESS_TOKEN = 'ACCESS_TOKEN';
const HAS_SEEN_TUTORIAL = 'HAS_SEEN_TUTORIAL';

export const getUserData = async () => {
  const [token, tutorial] = await Promise.all([
    Preferences.get({ key: ACCESS_TOKEN }),
    Preferences.get({ key: HAS_SEEN_TUTORIAL }),
  ]);
  return { accessToken: token.value || undefined, hasSeenTutorial: tutorial.value === 'true' };
};

export const setAccessTokenData = async (accessToken?: string) => {
  if (!accessToken) {
    await Preferences.remove({ key: ACCESS_TOKEN });
  } else {
    await Preferences.set({ key: ACCESS_TOKEN, value: accessToken });
  }
};

export const setHasSeenTutorial = (seen: boolean) =>
  Preferences.set({ key: HAS_SEEN_TUTORIAL, value: String(seen) });
