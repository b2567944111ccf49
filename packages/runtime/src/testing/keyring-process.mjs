// A process of its own, for the bus is chosen once a process. Uses what is built. Prints what each operation came to.
import { Entry } from '@napi-rs/keyring';
import { keyring } from '../../dist/backends/keyring.js';

const [service, value] = process.argv.slice(2);
const backend = keyring({ service });
const outcome = {};
if (value !== undefined) outcome.set = await backend.set('app.key', value);
outcome.get = await backend.get('app.key');
outcome.kernel = byItself('app.key');
if (value !== undefined) outcome.remove = await backend.remove('app.key');
console.log(JSON.stringify(outcome));

/** What the package finds when it chooses: without a Secret Service it looks into the kernel's keys. */
function byItself(key) {
  try {
    const control = new Entry(service, `${key}.control`);
    control.setPassword('control');
    const works = control.getPassword() === 'control';
    control.deletePassword();
    return works ? new Entry(service, key).getPassword() : 'no kernel keys';
  } catch {
    return 'no kernel keys';
  }
}
