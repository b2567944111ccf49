import AsyncStorage from "@react-native-async-storage/async-storage";
import { createContext, useEffect, useState, type PropsWithChildren } from "react";

type Session = { session?: string | null; isLoading: boolean; signIn: () => Promise<void>; signOut: () => Promise<void> };

const AuthContext = createContext<Session>({
	isLoading: true,
	signIn: async () => {},
	signOut: async () => {},
});

export const AuthContextConsumer = AuthContext;

export function SessionProvider({ children }: PropsWithChildren) {
	const [session, setSession] = useState<string | null>();

	useEffect(() => {
		AsyncStorage.getItem("session-token")
			.then((value) => setSession(value))
			.catch(() => setSession(null));
	}, []);

	return (
		<AuthContext.Provider
			value={{
				session,
				isLoading: session === undefined,
				signIn: async () => {
					const response = await fetch("https://api.example.com/login", { method: "POST" });
					const { token } = await response.json();
					await AsyncStorage.setItem("session-token", token);
					setSession(token);
				},
				signOut: async () => {
					await AsyncStorage.removeItem("session-token");
					setSession(null);
				},
			}}
		>
			{children}
		</AuthContext.Provider>
	);
}
