import { describe, expect, it } from 'vitest';
import { racesOf } from './races.js';
import { SHAPES } from './shapes.js';
import { symptomsOf } from './symptoms.js';

// Some of them at a time: most of a race is waiting.
describe.concurrent.each(SHAPES)('$file', (row) => {
  it(row.verdict === 'correct' ? `is correct: ${row.guard}` : `${row.verdict}: ${row.defect}`, async () => {
    const races = await racesOf(`shapes/${row.file}`, row.remembersMs);
    const symptoms = symptomsOf(races);
    const seen = JSON.stringify(races, undefined, 1);
    if (row.verdict === 'correct') expect(symptoms, seen).toEqual(row.despite ? [row.despite] : []);
    else expect(symptoms, seen).toContain(row.verdict);
  });
});
