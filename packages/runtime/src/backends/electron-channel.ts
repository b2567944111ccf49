/** Between a window and the main process. */
export const CHANNEL = 'jwt-hygiene:access-token';
