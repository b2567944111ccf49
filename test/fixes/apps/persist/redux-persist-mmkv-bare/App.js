import { PersistGate } from 'redux-persist/integration/react';
import { persistor } from './store';
import Screens from './Screens';

export default () => (
  <PersistGate loading={null} persistor={persistor}>
    <Screens />
  </PersistGate>
);
