import { useState } from 'react'

/** State of the interface that outlives a reload, but not the tab. */
export function usePersistentState<T>(key: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = sessionStorage.getItem(key)
    return stored === null ? initial : JSON.parse(stored)
  })

  const update = (next: T) => {
    sessionStorage.setItem(key, JSON.stringify(next))
    setValue(next)
  }

  return [value, update]
}
