const { app, BrowserWindow } = require('electron');
const account = require('./account');

app.whenReady().then(() => {
  new BrowserWindow();
  account.start();
});
