import React from 'react';
import { ActivityIndicator, View } from 'react-native';
import AsyncStorage from '@react-native-async-storage/async-storage';

export const navigation = {
  route: 'Loading',
  params: undefined,
  navigate(route, params) {
    this.route = route;
    this.params = params;
  },
};

export class Loading extends React.Component {
  componentDidMount() {
    this._bootstrapAsync();
  }

  _bootstrapAsync = async () => {
    const userToken = await AsyncStorage.getItem('userToken');
    navigation.navigate(userToken ? 'App' : 'Auth');
  };

  render() {
    return (
      <View>
        <ActivityIndicator />
      </View>
    );
  }
}

export class SignIn extends React.Component {
  static _signInAsync = async () => {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { token } = await response.json();
    await AsyncStorage.setItem('userToken', token);
    navigation.navigate('App');
  };

  static _signOutAsync = async () => {
    await AsyncStorage.removeItem('userToken');
    navigation.navigate('Auth');
  };

  render() {
    return null;
  }
}

export const authorization = async () => AsyncStorage.getItem('userToken');
