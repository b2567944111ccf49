import { app, BrowserWindow, ipcMain } from 'electron';
import { fetchProfile, logIn, logOut } from './account/index.js';

app.whenReady().then(() => {
  const window = new BrowserWindow({ show: true });
  return window.loadFile('index.html');
});

ipcMain.handle('log-in', logIn);
ipcMain.handle('log-out', logOut);
ipcMain.handle('profile', fetchProfile);
