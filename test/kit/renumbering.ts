import assert from 'node:assert/strict';
import type { Changes } from '../../server/src/core/analysis/fix.ts';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { referencesIn as referencesOfFile, referentialMeant } from '../../server/src/core/index/references.ts';
import { referentialOfFile, type Workspace } from '../../server/src/core/index/workspace.ts';
import { qualifiedId } from '../../server/src/core/model/id.ts';
import type { Referential } from '../../server/src/core/model/referential.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import type { Outside } from '../../server/src/core/refactor/outside.ts';
import { renumbered } from '../../server/src/core/refactor/renumber.ts';
import { settled } from '../../server/src/core/refactor/settled.ts';
import { changedTexts, type Texts } from './changed-texts.ts';
import { parseFixture } from './fixture.ts';
import { workspaceOf } from './workspace.ts';

/** The actions of the référentiel of a folder get other ids: the texts are then those of the other fixture. */
export function checkRenumbered(
  before: string,
  ids: Readonly<Record<string, string>>,
  after: string,
  folder = '/ws',
): void {
  const { files } = parseFixture(before);
  const changed = renumberedTexts(files, folder, new Map(Object.entries(ids)));
  assert.deepEqual([...changed].sort(), [...parseFixture(after).files].sort());
}

/** Texts, those of scenarios and configurations too, after the actions of the référentiel of a folder got other ids. */
function renumberedTexts(texts: Texts, folder: string, ids: ReadonlyMap<string, string>): Texts {
  return changedTexts(texts, renumberingOf(texts, folder, ids));
}

/** The changes that do so; each place that names an action can be written anew. */
function renumberingOf(texts: Texts, folder: string, ids: ReadonlyMap<string, string>): Changes {
  const workspace = workspaceOf(texts);
  const referential = workspace.referentials.find(one => one.folder === folder);
  assert(referential, `${folder} is no référentiel`);
  const { unwritten, taken, ...changes } = renumbered(workspace, referential, ids, outsideOf(texts));
  assert.deepEqual([unwritten, taken], [[], []]);
  return settled(changes, path => texts.get(path));
}

/** What some texts hold beside the files of their workspace. */
export function outsideOf(texts: Texts): Outside {
  const all = [...texts];
  return {
    scenarios: all.flatMap(([path, text]) => (path.endsWith('.yml') ? (readScenario(path, text) ?? []) : [])),
    settings: all.filter(([path]) => path.endsWith('/referentiel.json')).map(([path, text]) => ({ path, text })),
  };
}

/**
 * Other ids of some actions, which are all that the map names, lose nothing: every reference leads where it led, every action
 * has its points, nothing new is wrong but the order of ids; and the ids of before bring every byte back.
 */
export function checkNothingLost(texts: Texts, folder: string, ids: ReadonlyMap<string, string>): void {
  const changed = renumberedTexts(texts, folder, ids);
  const [before, after] = [workspaceOf(texts), workspaceOf(changed)];
  const now = (id: string) => ids.get(id) ?? id;
  const same = (id: string) => id;
  assert.deepEqual(referencesIn(after, folder, same), referencesIn(before, folder, now));
  assert.deepEqual(pointsIn(after, folder, same), pointsIn(before, folder, now));
  assert.deepEqual(problemsIn(after), problemsIn(before));
  const back = renumberedTexts(changed, folder, new Map([...ids].map(([old, id]) => [id, old])));
  assert.deepEqual([...back].sort(), [...texts].sort());
}

type Now = (id: string) => string;

/** What names the actions of the référentiel of a folder, as lines; files may have other names. */
function referencesIn(workspace: Workspace, folder: string, now: Now): readonly string[] {
  const own = workspace.referentials.find(one => one.folder === folder);
  const nowIn = (referential: Referential | undefined, id: string) => (referential === own ? now(id) : id);
  return [...workspace.files.values()]
    .flatMap(file =>
      referencesOfFile(workspace, file).map(({ kind, span, from, referential, to, target }) => {
        const rule = file.kind === 'rule' ? qualifiedId(from) : undefined;
        const [about, id] = rule
          ? [referentialMeant(workspace, file, { ...rule, span }), rule.id]
          : [referentialOfFile(workspace, file.path), from];
        return `${kind} ${nowIn(about, id)} → ${referential.folder} ${nowIn(referential, to)} ${target?.title}`;
      }),
    )
    .sort();
}

function pointsIn(workspace: Workspace, folder: string, now: Now): readonly string[] {
  const referential = workspace.referentials.find(one => one.folder === folder);
  const points = [...(referential?.points ?? [])];
  return points
    .map(([id, own]) => `${now(id)} ${own.points?.toFixed(6)} ${own.percent?.toFixed(6)} ${own.origin}`)
    .sort();
}

function problemsIn(workspace: Workspace): readonly string[] {
  const problems = [...problemsOf(workspace).values()].flat().filter(({ code }) => code !== 'id-sequence');
  return problems.map(({ code, variant, severity }) => `${code} ${variant} ${severity}`).sort();
}
