import { Preferences } from '@capacitor/preferences'

export const setSession = session =>
  Preferences.set({ key: 'session', value: JSON.stringify(session) })

export const getSession = async () => {
  const result = await Preferences.get({ key: 'session' })
  return result.value ? JSON.parse(result.value) : null
}

export const clearSession = () => Preferences.remove({ key: 'session' })

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' })
  const { accessToken, refreshToken, user } = await response.json()
  await setSession({ accessToken, refreshToken, user })
}

export async function refresh() {
  const { refreshToken, user } = await getSession()
  const response = await fetch('https://api.example.com/refresh', {
    method: 'POST',
    body: JSON.stringify({ refreshToken }),
  })
  const tokens = await response.json()
  await setSession({ accessToken: tokens.accessToken, refreshToken: tokens.refreshToken, user })
}
