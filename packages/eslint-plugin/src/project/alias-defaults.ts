/** An alias that a framework, or a habit, gives without a configuration. `to` is within the package. */
export interface DefaultAlias {
  /** The dependency that brings it; undefined for what many projects do. */
  readonly dependency?: string;
  readonly from: string;
  readonly to: readonly string[];
}

/**
 * Tried last, and only where a file lies there. The habits at the end stand for configurations that were not
 * readable: whoever writes `@/store/session` and has `src/store/session.ts` means that file.
 */
export const defaultAliases: readonly DefaultAlias[] = [
  { dependency: 'nuxt', from: '~~', to: [''] },
  { dependency: 'nuxt', from: '@@', to: [''] },
  { dependency: 'nuxt', from: '~', to: ['app', '', 'src', 'client'] },
  { dependency: 'nuxt', from: '@', to: ['app', '', 'src', 'client'] },
  { dependency: 'nuxt', from: '#shared', to: ['shared'] },
  { dependency: '@sveltejs/kit', from: '$lib', to: ['src/lib'] },
  { dependency: '@vue/cli-service', from: '@', to: ['src'] },
  { dependency: 'laravel-vite-plugin', from: '@', to: ['resources/js'] },
  { dependency: 'quasar', from: 'src', to: ['src'] },
  { dependency: 'quasar', from: 'app', to: [''] },
  { dependency: 'quasar', from: 'boot', to: ['src/boot'] },
  { dependency: 'quasar', from: 'stores', to: ['src/stores'] },
  { dependency: 'quasar', from: 'components', to: ['src/components'] },
  { dependency: 'quasar', from: 'layouts', to: ['src/layouts'] },
  { dependency: 'quasar', from: 'pages', to: ['src/pages'] },
  { from: '@', to: ['src', ''] },
  { from: '~', to: ['src', ''] },
  { from: 'src', to: ['src'] },
];
