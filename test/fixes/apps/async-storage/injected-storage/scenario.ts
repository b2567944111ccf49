import { TokenRepository } from './repository';

const repository = new TokenRepository();

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await repository.save((await response.json()).accessToken);
};
export const read = () => repository.find();
export const logout = () => repository.delete();
