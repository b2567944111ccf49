import ky from 'ky';
import { API_URL } from '../../app/config.js';
import { tokenService } from '../../app/token-service.js';

const api = ky.create({
  prefix: API_URL,
  hooks: {
    beforeRequest: [
      ({ request }) => {
        request.headers.set('Authorization', `Bearer ${tokenService.token}`);
      },
    ],
    afterResponse: [
      async ({ request, response, retryCount }) => {
        if (response.status !== 401 || retryCount > 0) return;
        const headers = new Headers(request.headers);
        headers.set('Authorization', `Bearer ${await tokenService.renew()}`);
        return ky.retry({ request: new Request(request, { headers }), delay: 1 });
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
