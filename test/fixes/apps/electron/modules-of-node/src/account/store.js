import Store from 'electron-store';

export default new Store({ clearInvalidConfig: true });
