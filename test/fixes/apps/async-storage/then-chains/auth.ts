import AsyncStorage from "@react-native-async-storage/async-storage";

export function login(email: string, password: string) {
  return fetch("https://api.example.com/sessions", {
    method: "POST",
    body: JSON.stringify({ email, password }),
  })
    .then((res) => res.json())
    .then((data: { token: string }) => AsyncStorage.setItem("token", data.token))
    .then(() => true)
    .catch(() => false);
}

export function authHeaders() {
  return AsyncStorage.getItem("token").then((token) => ({
    Authorization: token ? `Bearer ${token}` : "",
  }));
}

export function logout() {
  return AsyncStorage.removeItem("token").catch(() => {});
}
