const { app, BrowserWindow } = require('electron');
const Store = require('electron-store');

const store = new Store();
let token;

exports.login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  token = (await response.json()).token;
  store.set('token', token);
};
exports.token = async () => store.get('token') ?? null;

app.whenReady().then(() => {
  new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false } });
});
