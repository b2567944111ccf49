export type Token = string;
export interface Credentials {
  email: string;
}
