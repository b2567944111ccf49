import { memo } from 'react';
import { Pressable, Text } from 'react-native';
import { useMMKVString } from 'react-native-mmkv';
import type { Setting } from './list';

export const Row = memo(({ setting }: { setting: Setting }) => {
  const [value = setting.initial, setValue] = useMMKVString(setting.key);

  return (
    <Pressable onPress={() => setValue(value === 'dark' ? 'light' : 'dark')}>
      <Text>
        {setting.title}: {value}
      </Text>
    </Pressable>
  );
});
