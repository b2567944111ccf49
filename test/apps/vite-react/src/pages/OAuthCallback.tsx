import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { http } from '@/api/http'

export async function beginSignIn() {
  const state = crypto.randomUUID()
  const verifier = crypto.randomUUID() + crypto.randomUUID()
  sessionStorage.setItem('oauth_state', state)
  sessionStorage.setItem('pkce_verifier', verifier)
  location.assign(`/api/oauth/start?state=${state}`)
}

export function OAuthCallback() {
  const navigate = useNavigate()

  useEffect(() => {
    const query = new URLSearchParams(location.search)
    const { localStorage: storage, sessionStorage: tab } = window

    async function finish() {
      if (query.get('state') !== tab.getItem('oauth_state')) return navigate('/login?error=state')
      const { data } = await http.post('/oauth/exchange', {
        code: query.get('code'),
        verifier: tab.getItem('pkce_verifier'),
      })
      storage['token'] = data.access_token
      storage['id_token'] = data.id_token
      storage['token_type'] = data.token_type
      storage.provider = data.provider
      tab.removeItem('oauth_state')
      navigate('/')
    }

    void finish()
  }, [navigate])

  return <p>Signing you in…</p>
}
