import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { http } from '@/api/http'

export function ResetPassword() {
  const [params, setParams] = useSearchParams()

  useEffect(() => {
    const resetToken = params.get('token')
    if (!resetToken) return
    // Out of the address bar, so that it is not sent along as a referrer.
    sessionStorage.setItem('reset_token', resetToken)
    setParams({}, { replace: true })
  }, [params, setParams])

  async function submit(form: FormData) {
    await http.post('/password', {
      token: sessionStorage.getItem('reset_token'),
      password: form.get('password'),
    })
    sessionStorage.removeItem('reset_token')
  }

  return (
    <form action={submit}>
      <input name="password" type="password" autoComplete="new-password" />
      <button>Save</button>
    </form>
  )
}
