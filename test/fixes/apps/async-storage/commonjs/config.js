module.exports = { API: 'https://api.example.com' };
