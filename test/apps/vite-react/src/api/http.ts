import axios, { type AxiosRequestConfig } from 'axios'
import Cookies from 'js-cookie'

const REFRESH_COOKIE = 'ledger_refresh_token'

export const http = axios.create({ baseURL: import.meta.env.VITE_API_URL })

let refreshing: Promise<string> | undefined

async function refresh(): Promise<string> {
  const { data } = await axios.post(`${import.meta.env.VITE_API_URL}/token/refresh`, {
    refresh_token: Cookies.get(REFRESH_COOKIE),
  })
  window.localStorage.setItem('token', data.access_token)
  Cookies.set(REFRESH_COOKIE, data.refresh_token, { expires: 30, secure: true, sameSite: 'strict' })
  return data.access_token
}

http.interceptors.request.use((config) => {
  const token = localStorage.getItem('token')
  if (token) config.headers.set('Authorization', `Bearer ${token}`)
  const csrfToken = Cookies.get('csrf_token')
  if (csrfToken) config.headers.set('X-CSRF-Token', csrfToken)
  return config
})

http.interceptors.response.use(
  (response) => {
    const csrfToken = response.headers['x-csrf-token']
    if (csrfToken) sessionStorage.setItem('csrfToken', csrfToken)
    return response
  },
  async (error) => {
    const request: (AxiosRequestConfig & { _retried?: boolean }) | undefined = error.config
    if (error.response?.status !== 401 || !request || request._retried) throw error
    refreshing ??= refresh().finally(() => {
      refreshing = undefined
    })
    const token = await refreshing
    return http({ ...request, _retried: true, headers: { ...request.headers, Authorization: `Bearer ${token}` } })
  },
)

export function logoutEverywhere() {
  Cookies.remove(REFRESH_COOKIE)
  return http.post('/logout')
}
