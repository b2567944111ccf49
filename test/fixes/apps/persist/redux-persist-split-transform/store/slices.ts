import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export interface Session {
  credentials: { jwt: string; expiresIn: number } | null;
  seenAt: Date | null;
}

export const session = createSlice({
  name: 'session',
  initialState: { credentials: null, seenAt: null } as Session,
  reducers: {
    opened: (_, { payload }: PayloadAction<string>) => ({
      credentials: { jwt: payload, expiresIn: 3600 },
      seenAt: new Date(1000),
    }),
    closed: () => ({ credentials: null, seenAt: null }),
  },
});

export const notes = createSlice({
  name: 'notes',
  initialState: {} as Record<string, string>,
  reducers: {
    noted: (state, { payload }: PayloadAction<string>) => {
      state.first = payload;
    },
  },
});
