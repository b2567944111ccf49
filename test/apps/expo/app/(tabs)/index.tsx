import { useEffect, useState } from 'react';
import { FlatList, Text } from 'react-native';
import { useAuth } from '@/contexts/AuthContext';
import { API_URL, authHeader } from '@/lib/api';
import { lastFilters, rememberFilters } from '@/lib/cache';

interface Trail {
  id: string;
  name: string;
  km: number;
}

export default function Trails() {
  const { token } = useAuth();
  const [trails, setTrails] = useState<Trail[]>([]);

  useEffect(() => {
    void (async () => {
      const filters = (await lastFilters()) ?? { maxKm: 20 };
      const response = await fetch(`${API_URL}/trails?maxKm=${filters.maxKm}`, {
        headers: authHeader(token),
      });
      setTrails(await response.json());
      await rememberFilters(filters);
    })();
  }, [token]);

  return (
    <FlatList
      data={trails}
      keyExtractor={(trail) => trail.id}
      renderItem={({ item }) => <Text>{`${item.name}, ${item.km} km`}</Text>}
    />
  );
}
