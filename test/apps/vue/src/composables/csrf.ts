export function csrfToken(): string {
  const stored = sessionStorage.getItem('xsrf-token')
  if (stored) return stored
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? ''
  sessionStorage.setItem('xsrf-token', token)
  return token
}
