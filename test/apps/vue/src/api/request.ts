import { csrfToken } from '@/composables/csrf'

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers)
  const token = sessionStorage.getItem('access_token') ?? localStorage.token
  if (token) headers.set('Authorization', `Bearer ${token}`)
  headers.set('X-XSRF-TOKEN', csrfToken())

  const response = await fetch(`/api${path}`, { ...init, headers })
  if (!response.ok) throw new ApiError(response.status, await response.text())
  return response.json() as Promise<T>
}
