export { default as storage } from '@react-native-async-storage/async-storage';
