import type { ApiRow, Layout } from '../types.js';
import { PAIR } from '../web-sink.js';

function sink(method: string, layout: Layout, write: (value: string) => string): ApiRow {
  return {
    id: `uni-app.${method}`,
    origin: { global: 'uni' },
    path: `${method}()`,
    role: 'sink',
    store: "uni-app's storage",
    place: 'device',
    protection: 'plain',
    layout,
    example: `uni.${method}(${write('token')})`,
    counterExample: `uni.${method}(${write('theme')})`,
  };
}

/** What an app made with uni-app keeps: a file of the app on a device, localStorage in a browser, readable in either. */
export const rows: readonly ApiRow[] = [
  sink('setStorageSync', PAIR, (name) => `'${name}', answer.${name}`),
  sink(
    'setStorage',
    {
      kind: 'pair',
      key: { argument: 0, property: 'key' },
      value: { argument: 0, property: 'data' },
    },
    (name) => `{ key: '${name}', data: answer.${name} }`,
  ),
];
