import { expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const component = (handler: string, script: string) => `<template>
  <button @click="${handler}">Sign in</button>
</template>
<script setup lang="ts">
${script}
</script>
`;

const WRITE = 'const write = (key: string, value: string) => localStorage.setItem(key, value);';

it('sees a write in a template', () => {
  const found = lint(component("write('token', answer.token)", WRITE), 'Login.vue');
  expect(found.map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['jwt-hygiene/no-token-in-web-storage', 2],
  ]);
});

it.each([
  ["write('theme', theme)", WRITE],
  // a name of the component, not the browser's
  ["localStorage.setItem('token', token)", ''],
])('stays silent on %s', (handler, script) => {
  expect(lint(component(handler, script), 'Login.vue')).toEqual([]);
});
