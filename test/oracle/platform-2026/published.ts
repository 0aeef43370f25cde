import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstById } from '../../../server/src/core/memory/first-by-id.ts';
import { type Prepared, prepare } from '../../../server/src/core/scoring/prepare.ts';
import { rowsOf } from '../csv.ts';
import { personalisations, questions, rulesInRows } from './rules.ts';
import { treeOf } from './trees.ts';

/** A référentiel of the platform of 2026 with the rules of its sheet and the questions, ready for scores. */
export function publishedReferential(folder: string, name: string): Prepared {
  const points = pointsIn(folder);
  const tree = treeOf(name, new Map(Object.entries(points[name] ?? {})));
  const rules = rulesInRows(name, sheet(folder, `referentiel-${name}-structure.csv`));
  const choices = sheet(folder, 'import-personnalisation-choices.csv');
  const asked = firstById(questions(sheet(folder, 'import-personnalisation-questions.csv'), choices));
  return prepare([tree], personalisations(rules), prefix => (prefix === name ? tree.folder : undefined), asked);
}

/** The names of the référentiels whose points are told. */
export function publishedNames(folder: string): readonly string[] {
  return Object.keys(pointsIn(folder));
}

function pointsIn(folder: string): Points {
  return JSON.parse(readFileSync(join(folder, 'oracle/platform-2026.points.json'), 'utf8')) as Points;
}

type Points = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

function sheet(folder: string, name: string): ReturnType<typeof rowsOf> {
  return rowsOf(readFileSync(join(folder, 'corpus/platform-2026', name), 'utf8'));
}
