import AsyncStorage from '@react-native-async-storage/async-storage';

const TOKEN = 'userToken';

export function signIn(username, password, done) {
    fetch('https://api.example.com/login', {
        method: 'POST',
        body: JSON.stringify({ username: username, password: password })
    })
        .then(function (response) { return response.json(); })
        .then(function (json) {
            AsyncStorage.setItem(TOKEN, json.token, function (error) {
                if (error) {
                    done(error);
                } else {
                    done(null, json.user);
                }
            });
        });
}

export function currentToken(done) {
    AsyncStorage.getItem(TOKEN, function (error, value) {
        done(error ? null : value);
    });
}

export function signOut(done) {
    AsyncStorage.removeItem(TOKEN, done);
}
