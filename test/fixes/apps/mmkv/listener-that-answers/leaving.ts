type Guard = () => boolean;
const guards: Guard[] = [];

export function addListener(guard: Guard) {
  guards.push(guard);
}

export const mayLeave = () => guards.every((guard) => guard());
