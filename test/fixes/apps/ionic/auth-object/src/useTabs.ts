import { useEffect, useState } from 'react';
import { isAt, type At } from './api';
import auth from './auth';

export function useTabs(router: { location: At }) {
  const location = router.location;
  const [tab, setTab] = useState('none');

  useEffect(() => {
    if (!isAt(location, '/tabs')) return;
    if (auth.isAuthenticated()) setTab('home');
    else setTab('login');
  }, []);

  return tab;
}
