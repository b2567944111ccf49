const { app, BrowserWindow, ipcMain } = require('electron');
const auth = require('./lib/auth');

function createWindow() {
  const win = new BrowserWindow({ webPreferences: { preload: 'preload.js' } });
  win.loadFile('index.html');
}

app.whenReady().then(createWindow);
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

ipcMain.handle('auth:login', () => auth.login());
ipcMain.handle('auth:token', () => auth.getToken());
ipcMain.handle('auth:logout', auth.logout);
ipcMain.handle('auth:email', () => auth.lastEmail());
