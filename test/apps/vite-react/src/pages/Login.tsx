import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useAuth } from '@/auth/AuthProvider'

export function Login() {
  const { login } = useAuth()
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const email = String(form.get('email'))
    try {
      await login(email, String(form.get('password')))
      if (form.get('remember')) localStorage.setItem('lastEmail', email)
      navigate('/')
    } catch {
      setFailed(true)
    }
  }

  return (
    <form onSubmit={submit}>
      <input name="email" type="email" defaultValue={localStorage.getItem('lastEmail') ?? ''} />
      <input name="password" type="password" />
      <label>
        <input name="remember" type="checkbox" /> Remember me
      </label>
      {failed && <p role="alert">Wrong e-mail address or password.</p>}
      <button>Sign in</button>
    </form>
  )
}
