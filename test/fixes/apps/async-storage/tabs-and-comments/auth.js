/* eslint-env es6 */
'use strict';
// Auth: login, logout and the token.

import AsyncStorage from '@react-native-async-storage/async-storage'; // the only storage we have

/** Where the token is. */
const TOKEN = 'token'; /* never change this */

export async function login(/* nobody asks for more */) {
	const response = await fetch('https://api.example.com/login', {method: 'POST'});
	const {token} = await response.json();
	await AsyncStorage /* plain! */
		.setItem(
			TOKEN, // key
			token, // value
		);
}

export const token = async () => await AsyncStorage
	.getItem(TOKEN); // null when signed out

export async function logout() { await AsyncStorage.removeItem(TOKEN) }
