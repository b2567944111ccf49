let current: string | null = null;

export const saveToken = async (token: string) => {
  current = token;
};
export const readToken = async () => current;
export const deleteToken = async () => {
  current = null;
};
