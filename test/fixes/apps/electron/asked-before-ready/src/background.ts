import { app, BrowserWindow } from 'electron';
import { restore } from './tokens';

const restored = restore();

app.whenReady().then(async () => {
  await restored;
  new BrowserWindow();
});
