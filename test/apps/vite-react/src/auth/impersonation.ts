import { http } from '@/api/http'

interface Impersonation {
  accessToken: string
  accountId: number
  startedAt: string
}

/** Support staff see the app as one customer does, in this tab only. */
export class ImpersonationStore {
  private readonly storage = window.sessionStorage

  async start(accountId: number, reason: string) {
    const { data } = await http.post<{ accessToken: string }>(`/support/impersonate/${accountId}`, { reason })
    const impersonation: Impersonation = {
      accessToken: data.accessToken,
      accountId,
      startedAt: new Date().toISOString(),
    }
    this.storage.setItem('impersonation', JSON.stringify(impersonation))
    this.storage.setItem('impersonation:reason', reason)
  }

  stop() {
    this.storage.removeItem('impersonation')
  }
}
