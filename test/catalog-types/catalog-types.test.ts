import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows } from '../../packages/eslint-plugin/src/catalog/index.js';
import type { ApiRow } from '../../packages/eslint-plugin/src/catalog/types.js';
import { answersTo, type Answer } from './answers.js';
import { declarationsOf, type Declarations } from './declarations.js';
import { installed, missingFor, modulesOf } from './installed.js';
import { otherwise, readings, speaksOf } from './read-in-source.js';
import { remembered } from './remembered.js';
import { packagesOf } from './starts.js';
import { NEEDED_BY_OTHERS, NEEDED_BY_THE_RUNTIME } from './unspoken.js';

const nodeModules = fileURLToPath(new URL('node_modules', import.meta.url));

let declarations: Declarations;

beforeAll(() => {
  if (!existsSync(`${nodeModules}/.package-lock.json`)) {
    throw new Error(
      'The libraries are not installed: run `npm ci` in test/catalog-types, which needs the registry.',
    );
  }
  const spokenOf = allRows.flatMap((row) => packagesOf(row)).flatMap(modulesOf);
  const extending = NEEDED_BY_OTHERS.filter((name) => !name.startsWith('@types/'));
  declarations = declarationsOf([...extending, ...spokenOf.map(({ module }) => module)]);
});

afterAll(() => declarations.close());

/** Rows are asked more than once. */
const answersOf = remembered((row: ApiRow) => answersTo(row, declarations));

const byId = allRows.map((row) => [row.id, row] as const);

const readingsOf = (row: ApiRow) => readings.filter((reading) => speaksOf(reading, row.id));

const listed = (answers: readonly Answer[]) => answers.map(({ where, why }) => `${where}: ${why}`);

describe('the declarations of the libraries', () => {
  it.each(byId)('have %s, or its source was read', (_, row) => {
    const read = readingsOf(row).length > 0;
    const despite = readingsOf(row).some((reading) => reading.despite !== undefined);
    if (!read) expect(missingFor(packagesOf(row), row.versions)).toEqual([]);
    const answers = answersOf(row).filter(({ meant }) => meant);
    if (!despite) expect(listed(answers.filter(({ verdict }) => verdict === 'false'))).toEqual([]);
    const [first, ...others] = answers;
    expect(first?.lacks.filter((name) => others.every(({ lacks }) => lacks.includes(name))) ?? []).toEqual(
      [],
    );
    if (!read) {
      expect(listed(answers.filter(({ verdict }) => verdict === 'unknown'))).toEqual([]);
      expect(first).toBeDefined();
    }
  });

  // A row that leaves out a major which has the same API would miss it.
  const ranged = byId.filter(
    ([id, row]) => row.versions !== undefined && !otherwise.some(({ row }) => row === id),
  );
  it.each(ranged)('lack %s where its versions leave it out', (_, row) => {
    const elsewhere = allRows.filter((each) => each !== row && each.path === row.path);
    const covered = elsewhere.flatMap((each) => answersOf(each));
    const alike = answersOf(row).filter(
      ({ meant, verdict, where, byType }) =>
        !meant &&
        verdict === 'true' &&
        !byType &&
        !covered.some((each) => each.meant && each.where === where),
    );
    expect(alike.map(({ where }) => where)).toEqual([]);
  });
});

describe('what was read in source', () => {
  it('is beyond the declarations', () => {
    const known = readings.flatMap((reading) => {
      const { rows, despite } = reading;
      const about = allRows.filter(({ id }) => speaksOf(reading, id));
      if (about.length === 0) return [`${rows}: no such row`];
      const wrong = about.filter(despite === undefined ? isKnown : isSo);
      return wrong.map(({ id }) => `${id}: the declarations say it`);
    });
    expect(known).toEqual([]);
  });

  it('still stands there', () => {
    const outdated = readings.flatMap((reading) => {
      const [, name = '', version = ''] = /^(.+)@(.+)$/.exec(reading.package) ?? [];
      const here = installed.filter(
        (each) =>
          each.name === name &&
          !each.folder.startsWith('@types/') &&
          majorOf(each.version) === majorOf(version),
      );
      if (here.length === 0) return [];
      const read = here.find((each) => each.version === version);
      if (!read) return [`${reading.rows}: read in ${reading.package}, installed is ${here[0]!.version}`];
      const file = `${nodeModules}/${read.folder}/${reading.file}`;
      if (!existsSync(file)) return [`${reading.rows}: ${reading.package} has no ${reading.file}`];
      const text = readFileSync(file, 'utf8');
      return allRows

        .filter(({ id, path }) => speaksOf(reading, id) && !text.includes(lastName(path)))
        .map(({ id, path }) => `${id}: ${reading.file} does not name ${lastName(path)}`);
    });
    expect(outdated).toEqual([]);
  });
});

describe('the installed libraries', () => {
  it('are each spoken of by a row', () => {
    const spokenOf = new Set(
      allRows
        .flatMap((row) => packagesOf(row))
        .flatMap(modulesOf)
        .map(({ module }) => module),
    );
    const silent = installed
      .filter(({ importedAs }) => ![...spokenOf].some((module) => `${module}/`.startsWith(`${importedAs}/`)))
      .map(({ folder }) => folder);
    const needed = [...NEEDED_BY_OTHERS, ...NEEDED_BY_THE_RUNTIME];
    expect(silent.filter((folder) => !needed.includes(folder))).toEqual([]);
  });
});

function isKnown(row: ApiRow): boolean {
  const answers = answersOf(row).filter(({ meant }) => meant);
  return answers.length > 0 && answers.every(({ verdict }) => verdict !== 'unknown');
}

const majorOf = (version: string): number => Number.parseInt(version, 10);

/** Whether no declaration says otherwise. */
function isSo(row: ApiRow): boolean {
  return answersOf(row).every(({ meant, verdict }) => !meant || verdict !== 'false');
}

/** The last name in a path; empty where there is none. */
function lastName(path: string): string {
  return /(\w+)\W*$/.exec(path)?.[1] ?? '';
}
