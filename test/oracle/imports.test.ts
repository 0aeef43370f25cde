import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../server/src/api/index.ts';
import type { SheetProblem, TableKind, Tables } from '../../server/src/core/model/sheet.ts';
import { familyOf } from '../../server/src/core/sheets/family.ts';
import { type ImportOutcome, importOf } from '../../server/src/core/sheets/import.ts';
import { folderTexts } from '../../server/src/core/sheets/markdown/folder.ts';
import { sheetOf } from '../../server/src/core/sheets/sheet.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { csvTable } from '../../server/src/tables/csv.ts';
import { readSource } from '../../server/src/tables/source.ts';

interface Case {
  readonly name: string;
  readonly referentiel?: string;
  readonly kind?: 'referentiel' | 'questions' | 'indicateurs';
  readonly files: Readonly<Partial<Record<TableKind, string>>>;
  readonly known_actions?: readonly string[];
  readonly verdict: string;
  readonly message?: string;
  readonly version?: string;
  readonly points?: Readonly<Record<string, number | null>>;
  readonly tags?: readonly unknown[];
  readonly origines?: readonly unknown[];
  readonly rules?: readonly unknown[];
  readonly questions?: readonly unknown[];
  readonly indicators?: readonly unknown[];
  readonly evidence?: readonly unknown[];
  readonly theme?: readonly unknown[];
  readonly proposed?: { readonly code: string; readonly severity: string };
}

interface Oracle {
  readonly context: Readonly<Record<string, unknown>> & {
    readonly known_actions: readonly string[];
    readonly current_version: string;
  };
  readonly cases: readonly Case[];
}

/** By référentiel, by qualified id. */
type Points = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** The sheets that each kind of import reads. */
const READ: Readonly<Record<'referentiel' | 'questions' | 'indicateurs', readonly TableKind[]>> = {
  referentiel: ['questions', 'choix', 'thematiques', 'competences', 'indicateurs', 'versions', 'structure', 'preuves'],
  questions: ['questions', 'choix', 'thematiques', 'competences', 'versions'],
  indicateurs: ['indicateurs', 'objectifs', 'versions'],
};

const folder = process.env['ORACLE_DIR'];

describe('the imports of the platform of 2026', () => {
  let oracle: Oracle;

  before(() => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/');
    oracle = JSON.parse(readFileSync(join(folder, 'oracle/platform-2026.imports.json'), 'utf8')) as Oracle;
    assert.ok(oracle.cases.length > 80);
  });

  const imported = (one: Case) =>
    importOf(tablesOf(one, oracle), {
      referential: one.referentiel,
      currentVersion: oracle.context.current_version,
      actions: new Set(one.known_actions ?? oracle.context.known_actions),
      wantsVersions: false,
      knowsAllReferentials: true,
      questions: undefined,
      indicators: undefined,
    });

  it('have the same verdict, and say first what the platform says', () => {
    const differences = oracle.cases.flatMap(one => {
      const { verdict, problems } = imported(one);
      const platform = problems.find(problem => problem.verdict !== undefined)?.platform;
      return verdict === one.verdict && platform === one.message
        ? []
        : [{ name: one.name, verdict, platform, told: one.message }];
    });
    assert.deepEqual(differences, []);
  });

  it('tell the row of a record that the platform refuses', () => {
    const records = oracle.cases.filter(({ message }) => message?.startsWith('Invalid sheet record'));
    assert.ok(records.length > 8);
    for (const one of records) {
      const [, line, header] = /on line (\d+) .*: (\w+) - /.exec(one.message ?? '') ?? [];
      const [first] = imported(one).problems;
      assert.equal(first?.line, Number(line) + 1, one.name);
      assert.equal(first?.header?.toLowerCase(), header?.toLowerCase(), one.name);
    }
  });

  it('give what was proposed for each case', () => {
    const differences = oracle.cases.flatMap(one => {
      if (one.proposed === undefined) return [];
      const { problems } = imported(one);
      const isTold = problems.some(
        ({ code, severity }) => code === one.proposed?.code && severity === one.proposed.severity,
      );
      return isTold ? [] : [{ name: one.name, proposed: one.proposed, problems: problems.map(shown) }];
    });
    assert.deepEqual(differences, []);
  });

  it('are told of the files that they make as well, while these are written', () => {
    const untold = oracle.cases.flatMap(one => {
      const { proposed, name } = one;
      if (proposed === undefined || proposed.severity === 'information' || /^(?:sheet|version)-/.test(proposed.code))
        return [];
      const texts = filesOf(one, oracle);
      if (texts === undefined) return [];
      return check(texts).problems.some(({ severity }) => severity === proposed.severity) ? [] : [name];
    });
    assert.deepEqual(untold, UNTOLD);
  });

  it('give the points of the whole of CAE and TE, in their order', async () => {
    assert.ok(folder);
    const told = JSON.parse(readFileSync(join(folder, 'oracle/platform-2026.points.json'), 'utf8')) as Points;
    for (const [referential, points] of Object.entries(told)) {
      const ours: ImportOutcome['points'] = (await importedWhole(folder, referential)).points;
      assert.deepEqual([...ours.keys()], Object.keys(points));
      const different = [...ours].filter(([id, value]) => Math.abs((value ?? -1) - (points[id] ?? -1)) > 1e-9);
      assert.deepEqual(different, []);
    }
  });

  it('tell the eleven measures of TE beside which an alternative counts', async () => {
    assert.ok(folder);
    const { problems } = await importedWhole(folder, 'te');
    const overlaps = problems.filter(({ code }) => code === 'alternative-overlap').map(({ args }) => args['other']);
    const told = '1.1.1 1.1.2 1.1.3 2.2.5 2.2.6 3.4.3 4.2.2 4.4.2 4.4.3 6.3.8 6.4.3';
    assert.equal(overlaps.join(' '), told);
  });

  it('keep what the platform keeps', () => {
    const kept = oracle.cases.filter(({ verdict, referentiel }) => verdict === 'accepted' && referentiel !== undefined);
    assert.ok(kept.length > 30);
    const differences = kept.flatMap(one => {
      const outcome = imported(one);
      const ours = {
        version: outcome.version,
        points: Object.fromEntries(outcome.points),
        tags: outcome.kept?.tags ?? [],
        origines: outcome.kept?.origins ?? [],
        rules: outcome.kept?.rules ?? [],
        questions: outcome.kept?.questions ?? [],
        indicators: outcome.kept?.indicators ?? [],
        evidence: outcome.kept?.evidence ?? [],
        theme: outcome.kept?.themes ?? [],
      };
      const told = Object.fromEntries(Object.keys(ours).map(key => [key, one[key as keyof Case] ?? []]));
      return Object.entries(ours).flatMap(([key, value]) =>
        isSame(value, told[key]) ? [] : [{ name: one.name, key, ours: value, told: told[key] }],
      );
    });
    assert.deepEqual(differences, []);
  });
});

/** What becomes of the sheets of a whole référentiel. */
async function importedWhole(shared: string, referential: string): Promise<ImportOutcome> {
  const { tables } = await readSource(diskFiles, join(shared, 'corpus/platform-2026'), referential);
  return importOf(tables, {
    referential,
    currentVersion: undefined,
    actions: undefined,
    wantsVersions: false,
    knowsAllReferentials: true,
    questions: undefined,
    indicators: undefined,
  });
}

/**
 * What files do not tell: a cell that is read in part is written as the number that it is read as; a file with an id alone, and that
 * qualified, may be any text; EPCI stands in capitals in the questions of 2023, which score along.
 */
const UNTOLD = ['id-prefixed', 'points-unit', 'points-percent-sign', 'question-concerned-case'];

/** The files that the sheets of a case make beside those of a référentiel; undefined where a cell has no place in them. */
function filesOf(one: Case, oracle: Oracle): Readonly<Record<string, string>> | undefined {
  const name = one.referentiel ?? 'cae';
  const whole = tablesOf({ ...one, referentiel: name, kind: 'referentiel' }, oracle);
  const tables = new Map([...whole, ...tablesOf(one, oracle)]);
  const structure = tables.get('structure');
  const { texts } = folderTexts(tables, familyOf(name, structure && sheetOf(structure)), {});
  return texts && Object.fromEntries(texts);
}

function isSame(ours: unknown, told: unknown): boolean {
  try {
    assert.deepEqual(ours, told);
    return true;
  } catch {
    return false;
  }
}

function shown({ code, severity, line, column }: SheetProblem): string {
  return `${severity} ${code} ${column}${line}`;
}

function tablesOf(one: Case, { context }: Oracle): Tables {
  const texts = (kind: TableKind) => {
    const base = kind === 'structure' ? 'base' : kind === 'preuves' ? 'base_preuves' : undefined;
    const own = one.files[kind];
    if (own !== undefined) return own;
    if (base === undefined) return context[kind] as string | undefined;
    return (context[base] as Record<string, string>)[one.referentiel ?? ''];
  };
  return new Map(
    READ[one.kind ?? 'referentiel'].flatMap(kind => {
      const text = texts(kind);
      return text === undefined ? [] : [[kind, csvTable(kind, `${kind}.csv`, new TextEncoder().encode(text))] as const];
    }),
  );
}
