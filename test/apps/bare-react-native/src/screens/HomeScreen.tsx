import React, { useCallback, useEffect, useState } from 'react';
import { FlatList, Text, View } from 'react-native';
import { searchNotes, type Note } from '../api/client';
import { SyncQueue } from '../offline/SyncQueue';
import { useTheme } from '../storage/preferences';

const queue = new SyncQueue();

export function HomeScreen() {
  const [theme] = useTheme();
  const [notes, setNotes] = useState<Note[]>([]);
  const [nextPageToken, setNextPageToken] = useState<string>();

  const loadMore = useCallback(async () => {
    const page = await searchNotes('', nextPageToken);
    setNotes((current) => [...current, ...page.notes]);
    setNextPageToken(page.nextPageToken);
  }, [nextPageToken]);

  useEffect(() => {
    void queue.pull().then(loadMore);
  }, []);

  return (
    <View style={{ backgroundColor: theme === 'dark' ? '#111' : '#fff' }}>
      <FlatList
        data={notes}
        keyExtractor={(note) => note.id}
        renderItem={({ item }) => <Text>{item.title}</Text>}
        onEndReached={nextPageToken ? loadMore : undefined}
      />
    </View>
  );
}
