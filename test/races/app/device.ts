/** Where the application has led its user, in order. */
export const screens: string[] = [];
/** What it has told its user. */
export const notices: string[] = [];

export const navigate = (to: string): void => {
  screens.push(to);
};

export const toast = {
  success: (text: string): void => {
    notices.push(`success: ${text}`);
  },
  error: (text: string): void => {
    notices.push(`error: ${text}`);
  },
};
