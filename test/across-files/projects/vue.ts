import type { Form } from '../form.js';

/** Components, composables and stores of Vue. */
export const vue: readonly Form[] = [
  {
    form: 'script setup',
    over: ({ imported, write }) => ({
      'src/storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'src/Login.vue': `
<script setup>
import { save } from './storage';
async function onSubmit(form) {
  const answer = await fetch('/login', { body: form }).then((response) => response.json());
  save('access_token', answer.accessToken); // reported
}
</script>

<template>
  <form @submit.prevent="onSubmit($event)"></form>
</template>
      `,
    }),
  },
  {
    form: 'script setup in TypeScript, over a composable',
    over: ({ imported, write }) => ({
      'package.json': '{}',
      'src/use-storage.ts': `
        ${imported}
        export function useStorage() {
          return { save: (key: string, value: string) => ${write('key', 'value')} }; // lands
        }
      `,
      'src/Login.vue': `
<template><button @click="onClick">Sign in</button></template>

<script setup lang="ts">
import { useStorage } from '@/use-storage';
const { save } = useStorage();
const props = defineProps<{ accessToken: string }>();
const onClick = () => save('access_token', props.accessToken); // reported
</script>
      `,
    }),
  },
  {
    form: 'options',
    over: ({ imported, write }) => ({
      'src/storage.js': `
        ${imported}
        export default { save(key, value) { ${write('key', 'value')}; } }; // lands
      `,
      'src/Login.vue': `
<script>
import storage from './storage';
export default {
  name: 'LoginForm',
  methods: {
    onAnswer(answer) {
      this.keep(answer.jwt);
    },
    keep(jwt) {
      storage.save('jwt', jwt); // reported
    },
  },
};
</script>
      `,
    }),
  },
  {
    form: 'a store of Pinia with options',
    over: ({ imported, write }) => ({
      'src/stores/device.ts': `
        import { defineStore } from 'pinia';
        ${imported}
        export const useDevice = defineStore('device', {
          actions: {
            remember(key: string, value: string) {
              void ${write('key', 'value')}; // lands
            },
          },
        });
      `,
      'src/Login.vue': `
<script setup>
import { useDevice } from './stores/device';
const device = useDevice();
const onAnswer = (answer) => device.remember('jwt', answer.jwt); // reported
</script>
      `,
    }),
  },
  {
    form: 'a store of Pinia with a function',
    over: ({ imported, write }) => ({
      'src/stores/device.js': `
        import { defineStore } from 'pinia';
        ${imported}
        export const useDevice = defineStore('device', () => {
          function remember(key, value) {
            ${write('key', 'value')}; // lands
          }
          return { remember };
        });
      `,
      'src/Login.vue': `
<script setup>
import { useDevice } from './stores/device';
const { remember } = useDevice();
const onAnswer = (answer) => remember('jwt', answer.jwt); // reported
</script>
      `,
    }),
  },
  {
    form: 'a store that shows itself that it stores a token',
    over: ({ imported, write }) => ({
      'src/stores/session.js': `
        import { defineStore } from 'pinia';
        ${imported}
        export const useSession = defineStore('session', {
          state: () => ({ token: null }),
          actions: {
            setToken(token) {
              this.token = token;
              ${write("'token'", 'token')}; // reported
            },
          },
        });
      `,
      'src/Login.vue': `
<script setup>
import { useSession } from './stores/session';
const session = useSession();
const onAnswer = (answer) => session.setToken(answer.token);
</script>
      `,
    }),
  },
  {
    form: 'a wrapper in a component file',
    over: ({ imported, write }) => ({
      'src/Storage.vue': `
<script>
${imported}
export const save = (key, value) => ${write('key', 'value')}; // lands
export default { name: 'DeviceStorage' };
</script>
      `,
      'src/login.js': `
        import { save } from './Storage.vue';
        export const onAnswer = (answer) => save('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a call in the template',
    over: ({ imported, write }) => ({
      'src/storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'src/Login.vue': `
<script setup>
import { save } from './storage';
defineProps(['answer']);
</script>

<template>
  <button @click="save('jwt', answer.jwt)">Sign in</button> <!-- reported -->
</template>
      `,
    }),
  },
  {
    form: 'a composable whose ref is watched',
    over: ({ imported, write }) => ({
      'src/use-stored.js': `
        import { ref, watch } from 'vue';
        ${imported}
        export function useStored(key, initial) {
          const value = ref(initial);
          watch(value, (next) => {
            ${write('key', 'JSON.stringify(next)')}; // lands
          });
          return value;
        }
      `,
      'src/login.js': `
        import { useStored } from './use-stored';
        const token = useStored('token', null);
        export const onAnswer = (answer) => {
          token.value = answer.value; // reported
        };
      `,
    }),
  },
  {
    form: 'a method of a mixin',
    over: ({ imported, write }) => ({
      'src/storing.js': `
        ${imported}
        export default {
          methods: {
            keep(key, value) {
              ${write('key', 'value')}; // lands
            },
          },
        };
      `,
      'src/Login.vue': `
<script>
import storing from './storing';
export default {
  mixins: [storing],
  methods: {
    onAnswer(answer) {
      this.keep('access_token', answer.accessToken); // reported
    },
  },
};
</script>
      `,
    }),
  },
  {
    form: 'a method of the root component',
    over: ({ imported, write }) => ({
      'package.json': '{}',
      'src/storing.js': `
        ${imported}
        export default {
          methods: {
            keep(key, value) {
              ${write('key', 'value')}; // lands
            },
          },
        };
      `,
      'src/main.js': `
        import { createApp } from 'vue';
        import storing from './storing';
        createApp({ mixins: [storing], data: () => ({}) }).mount('#app');
      `,
      'src/Login.vue': `
<script>
export default {
  methods: {
    onAnswer(answer) {
      this.$root.keep('access_token', answer.accessToken); // reported
    },
  },
};
</script>
      `,
    }),
  },
];
