// Stands for the package of this name, which Metro finds where it is installed: what it copies is here.
const OfNode = Buffer;
export { OfNode as Buffer };
