import AsyncStorage from '@react-native-async-storage/async-storage'
import { createContext, useContext, useEffect, useMemo, useReducer } from 'react'
import type { PropsWithChildren } from 'react'

type State = { isLoading: boolean; userToken: string | null }
type Action =
  | { type: 'RESTORE'; token: string | null }
  | { type: 'SIGN_IN'; token: string }
  | { type: 'SIGN_OUT' }

const reducer = (state: State, action: Action): State => {
  switch (action.type) {
    case 'RESTORE':
      return { isLoading: false, userToken: action.token }
    case 'SIGN_IN':
      return { ...state, userToken: action.token }
    case 'SIGN_OUT':
      return { ...state, userToken: null }
  }
}

function useAuthState() {
  const [state, dispatch] = useReducer(reducer, { isLoading: true, userToken: null })

  useEffect(() => {
    const bootstrap = async () => {
      let userToken: string | null = null
      try {
        userToken = await AsyncStorage.getItem('userToken')
      } catch {
        // Signed out, then.
      }
      dispatch({ type: 'RESTORE', token: userToken })
    }
    bootstrap()
  }, [])

  const actions = useMemo(
    () => ({
      signIn: async (email: string, password: string) => {
        const res = await fetch('https://api.example.com/signin', {
          method: 'POST',
          body: JSON.stringify({ email, password }),
        })
        const { token } = await res.json()
        await AsyncStorage.setItem('userToken', token)
        dispatch({ type: 'SIGN_IN', token })
      },
      signOut: async () => {
        await AsyncStorage.removeItem('userToken')
        dispatch({ type: 'SIGN_OUT' })
      },
    }),
    [],
  )
  return { ...state, ...actions }
}

const Context = createContext<ReturnType<typeof useAuthState> | null>(null)

export const AuthProvider = ({ children }: PropsWithChildren) => (
  <Context.Provider value={useAuthState()}>{children}</Context.Provider>
)

export const useAuth = () => {
  const auth = useContext(Context)
  if (!auth) throw new Error('useAuth outside of AuthProvider')
  return auth
}
