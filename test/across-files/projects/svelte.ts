import type { Form } from '../form.js';

/** Components of Svelte, and the modules beside them. */
export const svelte: readonly Form[] = [
  {
    form: 'a component',
    over: ({ imported, write }) => ({
      'src/storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'src/Login.svelte': `
<script>
  import { save } from './storage';
  export let answer;
  const onClick = () => save('access_token', answer.accessToken); // reported
</script>

<button on:click={onClick}>Sign in</button>
      `,
    }),
  },
  {
    form: 'a component in TypeScript, with runes',
    over: ({ imported, write }) => ({
      'src/lib/storage.svelte.ts': `
        ${imported}
        class Device {
          ready = $state(false);
          save(key: string, value: string) { void ${write('key', 'value')}; } // lands
        }
        export const device = new Device();
      `,
      'src/routes/Login.svelte': `
<script lang="ts">
  import { device } from '../lib/storage.svelte';
  let { jwt }: { jwt: string } = $props();
  const onclick = () => device.save('jwt', jwt); // reported
</script>

<button {onclick}>Sign in</button>
      `,
    }),
  },
  {
    form: 'a wrapper in the module script of a component',
    over: ({ imported, write }) => ({
      'src/Storage.svelte': `
<script module>
  ${imported}
  export const save = (key, value) => ${write('key', 'value')}; // lands
</script>
      `,
      'src/login.js': `
        import { save } from './Storage.svelte';
        export const onAnswer = (answer) => save('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a call in the markup',
    over: ({ imported, write }) => ({
      'src/storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'src/Login.svelte': `
<script>
  import { save } from './storage';
  export let answer;
</script>

<button on:click={() => save('jwt', answer.jwt)}>Sign in</button> <!-- reported -->
      `,
    }),
  },
  {
    form: 'a store that is subscribed to',
    over: ({ imported, write }) => ({
      'src/persisted.js': `
        import { writable } from 'svelte/store';
        ${imported}
        export function persisted(key, initial) {
          const store = writable(initial);
          store.subscribe((value) => {
            ${write('key', 'JSON.stringify(value)')}; // lands
          });
          return store;
        }
      `,
      'src/session.js': `
        import { persisted } from './persisted';
        export const token = persisted('token', null);
      `,
      'src/Login.svelte': `
<script>
  import { token } from './session';
  const onAnswer = (answer) => token.set(answer.value); // reported
</script>
      `,
    }),
  },
  {
    form: 'a store with a set of its own',
    over: ({ imported, write }) => ({
      'src/persisted.js': `
        import { writable } from 'svelte/store';
        ${imported}
        export function persisted(key, initial) {
          const { subscribe, set } = writable(initial);
          return {
            subscribe,
            set(value) {
              set(value);
              ${write('key', 'value')}; // lands
            },
          };
        }
      `,
      'src/Login.svelte': `
<script>
  import { persisted } from './persisted';
  const token = persisted('token', null);
  const onAnswer = (answer) => token.set(answer.value); // reported
</script>
      `,
    }),
  },
];
