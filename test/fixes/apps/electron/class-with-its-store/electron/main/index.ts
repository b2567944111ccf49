import { app, BrowserWindow } from 'electron';
import { AuthService } from './auth-service';

export const auth = new AuthService();

app.whenReady().then(async () => {
  new BrowserWindow();
  await auth.getToken();
});
