import { useState } from 'react'
import { MMKV } from 'react-native-mmkv'

const storage = new MMKV()

export function useToken() {
  const [token, setState] = useState(() => storage.getString('accessToken'))
  const setToken = (next: string | undefined) => {
    if (next) storage.set('accessToken', next)
    else storage.delete('accessToken')
    setState(next)
  }
  return { token, setToken }
}
