import AsyncStorage from '@react-native-async-storage/async-storage'
import * as SecureStore from 'expo-secure-store'

export const savePin = (pin: string) => SecureStore.setItemAsync('pin', pin)
export const getPin = () => SecureStore.getItemAsync('pin')

export const saveAccessToken = (token: string) => AsyncStorage.setItem('access_token', token)
export const getAccessToken = () => AsyncStorage.getItem('access_token')
export const clearAccessToken = () => AsyncStorage.removeItem('access_token')
