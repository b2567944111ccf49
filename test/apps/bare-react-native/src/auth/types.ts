export interface User {
  id: string;
  email: string;
  displayName: string;
  team: string;
}

export interface LoginResponse {
  access_token: string;
  refresh_token: string;
  expires_in: number;
  user: User;
}

export interface SupervisorSession {
  accessToken: string;
  refreshToken: string;
}
