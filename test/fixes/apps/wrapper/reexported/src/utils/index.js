export { default as storage } from './storage';
