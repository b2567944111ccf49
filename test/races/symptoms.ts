import { CALLERS, ENDLESS, type Race } from './race.js';
import type { Races } from './races.js';
import type { Symptom } from './shapes.js';

/** What the races of a shape show to be wrong with it: nothing, if it is in order. */
export function symptomsOf({ works, fails, again }: Races): Symptom[] {
  const races = [works, fails, again];
  const count = CALLERS.length;
  const shown: Record<Symptom, boolean> = {
    'refreshes-twice': races.some(({ refreshes }) => refreshes > 1),
    hangs: races.some(({ settled, refreshes }) => settled < count && refreshes < ENDLESS),
    'loses-session': [works, again].some(({ refreshes, signedIn }) => refreshes > 0 && !signedIn),
    'turns-away': [works, again].some(turnsAway),
    recurses: races.some(({ refreshes }) => refreshes >= ENDLESS),
    'retries-with-old-token': works.oldTokens > 0,
    'gives-up': works.refreshes > 0 && (fails.refreshes === 0 || again.refreshes === 0),
  };
  return (Object.keys(shown) as Symptom[]).filter((symptom) => shown[symptom]);
}

function turnsAway({ refreshes, signedIn, answered, settled }: Race): boolean {
  return refreshes > 0 && signedIn && answered < settled;
}
