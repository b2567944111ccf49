const { default: AsyncStorage } = require('@react-native-async-storage/async-storage');
const keys = require('./config/keys');

exports.login = async function login() {
	const response = await fetch('https://api.example.com/login', { method: 'POST' });
	const json = await response.json();
	await AsyncStorage.setItem(keys.SEEN, 'yes');
	await AsyncStorage.setItem(keys.TOKEN, json.token);
};

exports.token = async () => AsyncStorage.getItem(keys.TOKEN);

exports.seen = async () => (await AsyncStorage.getItem(keys.SEEN)) || 'no';

exports.logout = async function logout() {
	await AsyncStorage.removeItem(keys.TOKEN);
};
