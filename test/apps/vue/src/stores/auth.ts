import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { request } from '@/api/request'

interface Practitioner {
  id: string
  name: string
  specialties: string[]
}

export const useAuthStore = defineStore('auth', () => {
  const token = ref<string | null>(localStorage.token ?? null)
  const practitioner = ref<Practitioner | null>(null)
  const isSignedIn = computed(() => token.value !== null)

  async function renew() {
    const answer = await request<{ token: string; practitioner: Practitioner }>('/session/renew', { method: 'POST' })
    token.value = answer.token
    practitioner.value = answer.practitioner
    localStorage.token = answer.token
    localStorage.lastPractitioner = answer.practitioner.id
  }

  function signOut() {
    token.value = null
    practitioner.value = null
    localStorage.token = ''
    delete localStorage.token
  }

  return { token, practitioner, isSignedIn, renew, signOut }
})
