import { app, BrowserWindow, ipcMain } from 'electron';
import Store from 'electron-store';

const store = new Store();

app.on('ready', () => {
  new BrowserWindow({ width: 1000 });
});

ipcMain.handle('store:get', (_event, key: string) => store.get(key));
ipcMain.handle('store:set', (_event, key: string, value: unknown) => {
  store.set(key, value);
});
ipcMain.handle('store:delete', (_event, key: string) => store.delete(key));

ipcMain.handle('login', async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = (await response.json()) as { accessToken: string };
  store.set('accessToken', accessToken);
});
