const PREFIX = 'draft';

const keyOf = (room: string) => `${PREFIX}:${room}`;

export const draft = {
  save(room: string, text: string) {
    localStorage.setItem(keyOf(room), text);
  },
  load: (room: string) => localStorage.getItem(keyOf(room)) ?? '',
  discard(room: string) {
    delete localStorage[`${PREFIX}:${room}`];
  },
};
