export default {
  token: 'auth_token',
  refresh: 'refresh_token',
};
