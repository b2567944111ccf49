import { createSlice, PayloadAction } from '@reduxjs/toolkit';

const cart = createSlice({
  name: 'cart',
  initialState: { items: [] as { id: number; count: number }[] },
  reducers: {
    added: (state, { payload }: PayloadAction<number>) => {
      if (!state.items.some(({ id }) => id === payload)) state.items.push({ id: payload, count: 1 });
    },
  },
});

export const { added } = cart.actions;
export default cart.reducer;
