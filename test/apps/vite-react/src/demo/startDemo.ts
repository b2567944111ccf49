/** The public demo signs everybody in as the same read-only account. */
const DEMO_SESSION =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwic2NvcGUiOiJyZWFkIiwiZXhwIjoxODkzNDU2MDAwfQ.c2lnbmF0dXJlLW9mLW5vYm9keS1hdC1hbGwtbm90LXJlYWw'

export function startDemo() {
  sessionStorage.setItem('demo', 'true')
  sessionStorage.setItem('demo_session', DEMO_SESSION)
}
