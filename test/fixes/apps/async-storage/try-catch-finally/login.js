import AsyncStorage from '@react-native-async-storage/async-storage'

export let busy = false

export async function login (username, password) {
  busy = true
  try {
    const response = await fetch('https://api.example.com/login', {
      method: 'POST',
      body: JSON.stringify({ username, password })
    })
    if (!response.ok) throw new Error('Wrong password')
    const { token } = await response.json()
    await AsyncStorage.setItem('token', token)
    return { ok: true }
  } catch (error) {
    return { ok: false, message: error.message }
  } finally {
    busy = false
  }
}

export async function withToken (use) {
  let token
  try {
    token = await AsyncStorage.getItem('token')
  } catch (error) {
    token = null
  }
  return use(token)
}

export async function logout () {
  try {
    await fetch('https://api.example.com/logout', { method: 'POST' })
  } finally {
    await AsyncStorage.removeItem('token')
  }
}
