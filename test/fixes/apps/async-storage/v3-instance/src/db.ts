import { createAsyncStorage } from '@react-native-async-storage/async-storage';

export const storage = createAsyncStorage('app');
