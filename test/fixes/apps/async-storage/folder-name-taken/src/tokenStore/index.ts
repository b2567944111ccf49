export const readable = (token: string) => token.trim();
