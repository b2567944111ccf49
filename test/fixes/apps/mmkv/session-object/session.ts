import { MMKV } from 'react-native-mmkv'

const storage = new MMKV({ id: 'user-storage' })

interface Session {
  accessToken: string
  refreshToken: string
}

export function setSession(session: Session | null) {
  if (session) {
    storage.set('session', JSON.stringify(session))
  } else {
    storage.delete('session')
  }
}

export function getSession(): Session | null {
  const text = storage.getString('session')
  return text ? (JSON.parse(text) as Session) : null
}
