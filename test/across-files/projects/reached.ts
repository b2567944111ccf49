import type { Form } from '../form.js';

/** What a project is made of: where the wrapper and its caller stand, and the configurations around them. */
interface Layout {
  readonly wrapper: string;
  readonly caller: string;
  readonly [configuration: string]: unknown;
}

/** A wrapper, and a caller that imports it as `specifier`. What is no text becomes JSON. */
export function reached(form: string, specifier: string, layout: Layout): Form {
  const { wrapper, caller, ...configurations } = layout;
  const texts = Object.entries(configurations).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  return {
    form,
    over: ({ imported, write }) => ({
      ...(Object.fromEntries(texts) as Record<string, string>),
      [wrapper]: `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      [caller]: `
        import { save } from '${specifier}';
        export const keep = (answer) => save('access_token', answer.accessToken); // reported
      `,
    }),
  };
}
