import { defineStore } from 'pinia'
import { request } from '@/api/request'

interface Appointment {
  id: string
  patient: string
  startsAt: string
}

export const useCalendarStore = defineStore('calendar', {
  state: () => ({
    view: (localStorage.getItem('calendar.view') ?? 'week') as 'day' | 'week',
    appointments: [] as Appointment[],
    syncToken: localStorage.getItem('calendar.syncToken'),
  }),
  actions: {
    setView(view: 'day' | 'week') {
      this.view = view
      localStorage.setItem('calendar.view', view)
    },
    async sync() {
      const answer = await request<{ items: Appointment[]; nextSyncToken: string }>(
        `/calendar?syncToken=${this.syncToken ?? ''}`,
      )
      this.appointments.push(...answer.items)
      this.syncToken = answer.nextSyncToken
      localStorage.setItem('calendar.syncToken', answer.nextSyncToken)
    },
  },
})
