import { app, BrowserWindow } from 'electron';
import { forget, remembers } from './tokens';

app.whenReady().then(() => new BrowserWindow());
app.on('before-quit', () => {
  if (!remembers()) forget();
});
