const Store = require('electron-store');

new Store().get('token');
