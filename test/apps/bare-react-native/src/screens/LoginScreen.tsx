import React, { useState } from 'react';
import { Button, Text, TextInput, View } from 'react-native';
import { useNavigation } from '@react-navigation/native';
import { signIn } from '../auth/session';
import { finishOnboarding } from '../storage/preferences';

export function LoginScreen() {
  const navigation = useNavigation<any>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();

  const submit = async () => {
    try {
      await signIn(email.trim(), password);
      finishOnboarding();
      navigation.reset({ index: 0, routes: [{ name: 'Home' }] });
    } catch {
      setError('Wrong e-mail address or password.');
    }
  };

  return (
    <View>
      <TextInput value={email} onChangeText={setEmail} autoCapitalize="none" inputMode="email" />
      <TextInput value={password} onChangeText={setPassword} secureTextEntry />
      {error ? <Text>{error}</Text> : null}
      <Button title="Sign in" onPress={submit} />
    </View>
  );
}
