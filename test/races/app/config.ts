/** Where the API of the application is. */
export const API_URL = process.env['API_URL'] ?? '';
