import { View } from 'react-native';
import { Row, settings } from './settings';

export function SettingsScreen() {
  return (
    <View>
      {settings
        .filter(({ isHidden }) => !isHidden)
        .map((each) => (
          <Row key={each.key} setting={each} />
        ))}
    </View>
  );
}
