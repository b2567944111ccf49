/** Browsers in private mode may refuse to store anything. */
export function setItem(key: string, value: string): void {
  try {
    globalThis.localStorage.setItem(key, value)
  } catch {
    // Not stored: the next visit starts with the defaults.
  }
}

export function saveLocale(locale: string): void {
  setItem('locale', locale)
}

export function saveRoom(room: { id: string; token: string }): void {
  setItem('video.room', room.id)
  setItem('video.jwt', room.token)
}
