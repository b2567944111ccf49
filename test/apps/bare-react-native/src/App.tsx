import React, { useEffect, useState } from 'react';
import { NavigationContainer } from '@react-navigation/native';
import { createNativeStackNavigator } from '@react-navigation/native-stack';
import { hasSession } from './auth/session';
import { registerForPush } from './notifications/push';
import { HomeScreen } from './screens/HomeScreen';
import { LoginScreen } from './screens/LoginScreen';
import { QuickUnlockScreen } from './screens/QuickUnlockScreen';
import { preferences } from './storage/preferences';

const Stack = createNativeStackNavigator();

export default function App() {
  const [initialRoute, setInitialRoute] = useState<'Login' | 'QuickUnlock' | 'Home'>();

  useEffect(() => {
    void (async () => {
      if (!(await hasSession())) setInitialRoute('Login');
      else setInitialRoute(preferences.getBoolean('quickUnlock') ? 'QuickUnlock' : 'Home');
    })();
    return registerForPush();
  }, []);

  if (!initialRoute) return null;

  return (
    <NavigationContainer>
      <Stack.Navigator initialRouteName={initialRoute}>
        <Stack.Screen name="Login" component={LoginScreen} />
        <Stack.Screen name="QuickUnlock" component={QuickUnlockScreen} />
        <Stack.Screen name="Home" component={HomeScreen} />
      </Stack.Navigator>
    </NavigationContainer>
  );
}
