import React, { useEffect, useState } from 'react';
import { Button, Text, TextInput, View } from 'react-native';
import { useAsyncStorage } from '@react-native-async-storage/async-storage';
import { useNavigation } from '@react-navigation/native';
import { client } from '../api/client';

/** Trades the PIN for a fresh session, so that nobody types a password with gloves on. */
export function QuickUnlockScreen() {
  const navigation = useNavigation<any>();
  const { setItem: storeToken } = useAsyncStorage('@fieldnotes/access_token');
  const { getItem: readAttempts, setItem: storeAttempts } = useAsyncStorage('@fieldnotes/pin_attempts');
  const [pin, setPin] = useState('');
  const [attempts, setAttempts] = useState(0);

  useEffect(() => {
    void readAttempts().then((stored) => setAttempts(Number(stored ?? 0)));
  }, []);

  const unlock = async () => {
    try {
      const response = await client.post('/auth/pin', { pin });
      await storeToken(response.data.access_token);
      await storeAttempts('0');
      navigation.reset({ index: 0, routes: [{ name: 'Home' }] });
    } catch {
      setAttempts(attempts + 1);
      await storeAttempts(String(attempts + 1));
    }
  };

  return (
    <View>
      <Text>{attempts > 0 ? `${attempts} wrong PINs` : 'Enter your PIN'}</Text>
      <TextInput value={pin} onChangeText={setPin} keyboardType="number-pad" secureTextEntry />
      <Button title="Unlock" onPress={unlock} disabled={attempts >= 5} />
    </View>
  );
}
