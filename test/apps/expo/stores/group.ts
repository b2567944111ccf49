import { createMMKV } from 'react-native-mmkv';
import { create } from 'zustand';
import { API_URL } from '@/lib/api';

const storage = createMMKV({ id: 'group' });

interface Member {
  id: string;
  name: string;
}

interface GroupState {
  groupId: string | null;
  members: Member[];
  accessToken: string | null;
  join(inviteToken: string): Promise<void>;
  leave(): void;
}

export const useGroup = create<GroupState>()((set) => ({
  groupId: null,
  members: [],
  accessToken: null,

  async join(inviteToken) {
    storage.set('inviteToken', inviteToken);
    const response = await fetch(`${API_URL}/groups/join`, {
      method: 'POST',
      body: JSON.stringify({ inviteToken }),
    });
    const { groupId, members, accessToken } = await response.json();
    storage.set('members', JSON.stringify(members));
    storage.set('group', JSON.stringify({ groupId, accessToken }));
    set({ groupId, members, accessToken });
  },

  leave() {
    storage.remove('inviteToken');
    storage.remove('members');
    storage.remove('group');
    set({ groupId: null, members: [], accessToken: null });
  },
}));
