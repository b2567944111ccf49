import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { http } from '@/api/http'

export interface Account {
  id: number
  email: string
  roles: string[]
}

interface Auth {
  account: Account | null
  isAuthenticated: boolean
  login: (email: string, password: string) => Promise<void>
  logout: () => void
}

const AuthContext = createContext<Auth | null>(null)

const storedAccount = (): Account | null => JSON.parse(localStorage.getItem('account') ?? 'null')

export function AuthProvider({ children }: { children: ReactNode }) {
  const [account, setAccount] = useState(storedAccount)

  const login = useCallback(async (email: string, password: string) => {
    const {
      data: { token, account },
    } = await http.post('/login', { email, password })
    localStorage.setItem('token', token)
    localStorage.setItem('account', JSON.stringify(account))
    setAccount(account)
  }, [])

  const logout = useCallback(() => {
    localStorage.removeItem('token')
    localStorage.removeItem('account')
    setAccount(null)
  }, [])

  return (
    <AuthContext.Provider value={{ account, isAuthenticated: account !== null, login, logout }}>
      {children}
    </AuthContext.Provider>
  )
}

export function useAuth() {
  const auth = useContext(AuthContext)
  if (!auth) throw new Error('useAuth outside of AuthProvider')
  return auth
}
