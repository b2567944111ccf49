import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const count = (code: string, filename: string): number => lint(code, filename).length;

describe('what a plugin puts on every component', () => {
  it.each([
    ["export default { methods: { save() { this.$cookies.set('token', token) } } }", 'store.js'],
    ["export const actions = { save({ app }) { app.$cookies.set('token', token) } }", 'store.js'],
    ["export const save = ({ $cookies }) => $cookies.set('token', token)", 'store.js'],
    ["const { $cookies } = useNuxtApp(); $cookies.set('token', token, '7d')", 'plugin.js'],
    [
      "import { inject } from 'vue'; const cookies = inject('$cookies'); cookies.set('token', token)",
      'use.js',
    ],
    [
      "import { getCurrentInstance } from 'vue'; const { proxy } = getCurrentInstance(); proxy.$cookies.set('token', token)",
      'use.js',
    ],
    [
      '<template><b @click="$cookies.set(\'token\', session.token)" /></template><script>export default {}</script>',
      'Login.vue',
    ],
    ["app.run(($window) => { $window.localStorage.setItem('token', token) })", 'run.js'],
  ])('is known by its name: %s', (code, filename) => {
    expect(count(code, filename)).toBe(1);
  });

  it.each([
    ['class Jar { $cookies = { set() {} }; save() { this.$cookies.set("token", token) } }', 'jar.js'],
    ["const $cookies = new Map(); $cookies.set('token', token)", 'jar.js'],
    ["import { $cookies } from './jar'; $cookies.set('token', token)", 'jar.js'],
    ["export default { methods: { save() { this.cookies.set('token', token) } } }", 'store.js'],
  ])('is not what the file makes itself, or gets by import: %s', (code, filename) => {
    expect(count(code, filename)).toBe(0);
  });
});

it("follows what a Svelte component assigns to a store's name", () => {
  const component = (statement: string): string =>
    `<script>import { persisted } from 'svelte-persisted-store'; const session = persisted('accessToken', ''); ${statement}</script>`;
  expect(count(component('$session = next;'), 'Login.svelte')).toBe(1);
  expect(count(component('theme = next;'), 'Login.svelte')).toBe(0);
});
