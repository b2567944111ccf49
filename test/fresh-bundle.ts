/** Before all tests: what other packages load of the plugin is what was last built of it. */
export { bundlePlugin as setup } from '../.ci/bundle-plugin.mjs';
