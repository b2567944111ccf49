export { Row } from './Row';
export { settings } from './list';
export * from './values';
