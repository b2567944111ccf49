import AsyncStorage from '@react-native-async-storage/async-storage'
import { API_URL } from '../config'

interface LoginResponse {
  access_token: string
  user: { id: string; name: string }
}

class AuthService {
  private readonly tokenKey = 'auth_token'

  async signIn(email: string, password: string): Promise<LoginResponse['user']> {
    const res = await fetch(`${API_URL}/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const json = (await res.json()) as LoginResponse
    await AsyncStorage.setItem(this.tokenKey, json.access_token)
    await AsyncStorage.setItem('user', JSON.stringify(json.user))
    return json.user
  }

  async getToken() {
    return await AsyncStorage.getItem(this.tokenKey)
  }

  async isAuthenticated(): Promise<boolean> {
    const token = await this.getToken()
    return !!token
  }

  async signOut() {
    await AsyncStorage.removeItem(this.tokenKey)
  }
}

export default new AuthService()
