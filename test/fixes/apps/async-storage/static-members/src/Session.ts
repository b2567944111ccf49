import AsyncStorage from "@react-native-async-storage/async-storage";

export class Session {
  private static KEY = "sessionToken";
  static current: string | null = null;

  static async restore(): Promise<void> {
    Session.current = await AsyncStorage.getItem(Session.KEY);
  }

  static async open(): Promise<void> {
    const response = await fetch("https://api.example.com/sessions", { method: "POST" });
    const { token } = await response.json();
    await AsyncStorage.setItem(Session.KEY, token);
    Session.current = token;
  }

  static async close(): Promise<void> {
    await AsyncStorage.removeItem(Session.KEY);
    Session.current = null;
  }
}
