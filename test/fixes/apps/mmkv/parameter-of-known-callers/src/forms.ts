import useRemembered from './useRemembered';

enum Field {
  Title = 'form.title',
  Body = 'form.body',
}

const DRAFTS = { comment: 'draft.comment', reply: 'draft.reply' } as const;

export function usePost() {
  const [title, setTitle] = useRemembered(Field.Title, 'Untitled');
  const [body] = useRemembered(Field.Body, '');
  return { title, body, setTitle };
}

export const useDraft = (kind: keyof typeof DRAFTS) => useRemembered(DRAFTS[kind], '');
