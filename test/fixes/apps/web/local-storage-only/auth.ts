export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  localStorage.setItem('token', token);
}

export async function token() {
  return localStorage.getItem('token');
}

export async function logout() {
  localStorage.removeItem('token');
}
