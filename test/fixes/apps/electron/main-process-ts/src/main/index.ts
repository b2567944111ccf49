import { app, BrowserWindow, ipcMain } from 'electron';
import { currentToken, signIn, signOut } from './session';
import { store } from './store';

app.whenReady().then(() => {
  new BrowserWindow({ width: 800, height: 600 });
});
app.on('window-all-closed', () => app.quit());

ipcMain.handle('session:sign-in', () => signIn());
ipcMain.handle('session:token', () => currentToken());
ipcMain.handle('session:sign-out', () => signOut());
ipcMain.handle('settings:theme', () => store.get('theme', 'system'));
