import axios from 'axios'
import { useEffect, useState } from 'react'
import { http } from '@/api/http'
import { useAuth } from '@/auth/AuthProvider'
import { usePersistentState } from '@/hooks/usePersistentState'

interface Booking {
  id: string
  text: string
  amount: number
}

export function Overview() {
  const { account, logout } = useAuth()
  const [sidebarOpen, setSidebarOpen] = usePersistentState('sidebar-open', true)
  const [cursor, setCursor] = usePersistentState<string | null>('bookings-page-token', null)
  const [bookings, setBookings] = useState<Booking[]>([])

  useEffect(() => {
    const source = axios.CancelToken.source()
    http
      .get('/bookings', { params: { pageToken: cursor }, cancelToken: source.token })
      .then(({ data }) => {
        setBookings(data.items)
        sessionStorage.setItem('nextPageToken', data.nextPageToken)
      })
      .catch((error) => {
        if (!axios.isCancel(error)) throw error
      })
    return () => source.cancel()
  }, [cursor])

  return (
    <main data-sidebar={sidebarOpen}>
      <header>
        <button onClick={() => setSidebarOpen(!sidebarOpen)}>Menu</button>
        {account?.email} <button onClick={logout}>Sign out</button>
      </header>
      <ul>
        {bookings.map((booking) => (
          <li key={booking.id}>
            {booking.text}: {booking.amount}
          </li>
        ))}
      </ul>
      <button onClick={() => setCursor(sessionStorage.getItem('nextPageToken'))}>Next page</button>
    </main>
  )
}
