import type * as ts from 'typescript-7/unstable/sync';
import type { ApiRow, TypeRow } from '../../packages/eslint-plugin/src/catalog/types.js';
import { objectionTo } from './arguments.js';
import { chainedOf, claimsOf } from './claims.js';
import type { Declarations } from './declarations.js';
import { modulesOf } from './installed.js';
import { within } from './majors.js';
import { packagesOf, startsOf, wayFrom, type Start } from './starts.js';
import { walk } from './walk.js';

/** What the declarations of one library, in one version, say of a row. */
export interface Answer {
  readonly where: string;
  /** Whether the row's `versions` include this version. */
  readonly meant: boolean;
  readonly verdict: 'true' | 'false' | 'unknown';
  /** Why it is not true. */
  readonly why?: string;
  /** Options and methods that the row names and this version lacks: another has to have them. */
  readonly lacks: readonly string[];
  /** It was reached by a value's declared type alone, which an application does not make by itself. */
  readonly byType?: true;
}

type Verdict = Omit<Answer, 'where' | 'meant'>;

/** Asks the declarations of every library that a row is about, in every version that is installed. */
export function answersTo(row: ApiRow, declarations: Declarations): Answer[] {
  const answers =
    row.role === 'type'
      ? typeAnswers(row, declarations)
      : startsOf(row, declarations).map((start) => ({ ...start, ...verdictAt(start, row, declarations) }));
  return ofLibraries(answers);
}

/** Of several entries of one library, or ways to make an instance, it is enough that one has what the row names. */
function ofLibraries(answers: readonly (Answer & { readonly library: string })[]): Answer[] {
  const libraries = [...new Set(answers.map(({ library }) => library))];
  const verdicts = libraries.map((library) => {
    const entries = answers.filter((each) => each.library === library);
    const by = (verdict: Answer['verdict']) => entries.find((each) => each.verdict === verdict);
    const { where, meant, verdict, why, lacks, byType } = by('true') ?? by('unknown') ?? entries[0]!;
    return {
      library,
      where,
      meant,
      verdict,
      ...(why !== undefined && { why }),
      ...(byType && { byType }),
      lacks,
    };
  });
  // A row that names several libraries may speak of what only some have.
  const nameOf = (library: string) => library.replace(/ [\d.]+$/, '');
  const having = new Set(
    verdicts
      .filter(({ meant, verdict }) => meant && verdict !== 'false')
      .map(({ library }) => nameOf(library)),
  );
  return verdicts.filter(({ library }) => having.size === 0 || having.has(nameOf(library)));
}

function verdictAt(start: Start, row: ApiRow, declarations: Declarations): Verdict {
  const { types, calls } = start;
  if (!types) return { verdict: 'unknown', why: 'there are no declarations', lacks: [] };
  const way = wayFrom(start, row, declarations);
  if (way.kind !== 'there') {
    return { verdict: way.kind === 'none' ? 'false' : 'unknown', why: way.why, lacks: [] };
  }
  const passed = [...calls, ...way.calls];
  const claims = claimsOf(row);
  const options = claims
    .filter(({ somewhere }) => somewhere)
    .map((claim) => ({ name: claim.property, why: objectionTo([claim], passed, declarations) }));
  const firm = claims.filter(({ somewhere }) => !somewhere);
  const why =
    objectionTo(firm, passed, declarations) ??
    options.find((each) => each.why === 'any')?.why ??
    objectionAround(types, way.types, row, declarations);
  const lacks = options
    .filter((each) => each.why !== undefined && each.why !== 'any')
    .map(({ name }) => name);
  const methods = row.role === 'sink' ? (row.encryptedBy?.methods ?? []) : [];
  lacks.push(
    ...methods.filter((name) => {
      const steps = [{ kind: 'member', name }, { kind: 'call' }] as const;
      return walk(types, steps, declarations).kind === 'none';
    }),
  );
  if (why === undefined) return { verdict: 'true', lacks, ...(way.byType && { byType: true }) };
  return { verdict: why === 'any' ? 'unknown' : 'false', why, lacks };
}

/** Why other calls of the same object, or what comes of this one, are not as the row says. */
function objectionAround(
  here: readonly ts.Type[],
  result: readonly ts.Type[],
  row: ApiRow,
  declarations: Declarations,
): string | undefined {
  for (const { method, claim } of chainedOf(row)) {
    const way = walk(here, [{ kind: 'member', name: method }, { kind: 'call' }], declarations);
    if (way.kind !== 'there') return way.why;
    const why = objectionTo([claim], way.calls, declarations);
    if (why !== undefined) return why;
  }
  if (row.role !== 'crypto' || row.header === undefined) return undefined;
  const way = walk(result, [{ kind: 'member', name: row.header }], declarations);
  return way.kind === 'none' ? `the result has no ${row.header}` : undefined;
}

function typeAnswers(row: TypeRow, declarations: Declarations) {
  return packagesOf(row).flatMap((name) =>
    modulesOf(name).map(({ library, version, module }) => ({
      where: `${name} ${version}`,
      library: `${library} ${version}`,
      meant: within(row.versions, version),
      ...typeVerdict(module, row, declarations),
    })),
  );
}

function typeVerdict(module: string, { path, holds }: TypeRow, declarations: Declarations): Verdict {
  if (!declarations.moduleTypes(module)) {
    return { verdict: 'unknown', why: 'there are no declarations', lacks: [] };
  }
  const type = declarations.exportedType(module, path);
  if (!type) return { verdict: 'false', why: `no type ${path} is exported`, lacks: [] };
  return declarations.questions.propertyOf(type, holds)
    ? { verdict: 'true', lacks: [] }
    : { verdict: 'false', why: `${path} has no ${holds}`, lacks: [] };
}
