import { MMKV } from 'react-native-mmkv'

const mmkv = new MMKV({ id: 'auth' })

export class TokenService {
  static async save(accessToken: string, refreshToken: string): Promise<void> {
    mmkv.set('accessToken', accessToken)
    mmkv.set('refreshToken', refreshToken)
  }

  static async access(): Promise<string | null> {
    return mmkv.getString('accessToken') ?? null
  }

  static async refresh(): Promise<void> {
    const refreshToken = mmkv.getString('refreshToken')
    if (!refreshToken) throw new Error('signed out')
    const response = await fetch('https://api.example.com/refresh', {
      method: 'POST',
      body: JSON.stringify({ refreshToken }),
    })
    const next = await response.json()
    await TokenService.save(next.accessToken, next.refreshToken)
  }

  static async clear(): Promise<void> {
    mmkv.delete('accessToken')
    mmkv.delete('refreshToken')
  }
}
