import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { racesOf } from './races.js';
import { SHAPES } from './shapes.js';
import { symptomsOf } from './symptoms.js';

describe.each(SHAPES)('$file', (row) => {
  it(row.verdict === 'correct' ? `is correct: ${row.guard}` : `${row.verdict}: ${row.defect}`, async () => {
    const races = await racesOf(`shapes/${row.file}`, row.remembersMs);
    const symptoms = symptomsOf(races);
    const seen = JSON.stringify(races, undefined, 1);
    if (row.verdict === 'correct') expect(symptoms, seen).toEqual(row.despite ? [row.despite] : []);
    else expect(symptoms, seen).toContain(row.verdict);
  });
});

it('leaves no shape out', () => {
  const files = readdirSync(new URL('shapes', import.meta.url), { recursive: true, encoding: 'utf8' });
  const shapes = files.filter((file) => /\.[jt]s$/.test(file)).map((file) => file.replaceAll('\\', '/'));
  expect(SHAPES.map(({ file }) => file).sort()).toEqual(shapes.sort());
});
