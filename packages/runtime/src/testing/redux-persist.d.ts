// Node asks for the extension, which the library's own types do not know.
declare module 'redux-persist/es/stateReconciler/autoMergeLevel2.js' {
  export { default } from 'redux-persist/es/stateReconciler/autoMergeLevel2';
}
declare module 'redux-persist/es/stateReconciler/hardSet.js' {
  export { default } from 'redux-persist/es/stateReconciler/hardSet';
}
