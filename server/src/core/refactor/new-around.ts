import { entriesOf } from '../analysis/facts/entries-around.ts';
import { CLOSED_LISTS } from '../analysis/facts/keys.ts';
import { inserting, lineEnd, lineEndOfFiles } from '../analysis/fixes/make.ts';
import { distance, prefixesOf } from '../index/prefixes.ts';
import { folderOf, type Workspace } from '../index/workspace.ts';
import { isOpenFolder } from '../index/workspace-settings.ts';
import { qualifiedId, qualifiedName } from '../model/id.ts';
import type { Platform, Referential } from '../model/referential.ts';
import type { AroundKind, Entry, SourceFile } from '../model/source.ts';
import { textOfField } from '../parse/fields.ts';
import { evidenceSkeleton, indicatorSkeleton, questionSkeleton, ruleSkeleton } from '../skeletons/around.ts';
import { firstHole, type Skeleton, textOfSkeleton } from '../skeletons/skeleton.ts';
import { span, trimSpan } from '../text/span.ts';
import { hasRules } from './has-rules.ts';
import { nextIndicator } from './next-indicator.ts';
import { type Plan, planned, type Refused, refused } from './plan.ts';
import { sharedSegments } from './shared-segments.ts';

interface Given {
  readonly id?: string;
  readonly formula?: string;
}

/** The folders that they stand in, beside that of the measures, where there is none yet (domain, section 4). */
const FOLDERS: Readonly<Record<AroundKind, string>> = {
  question: 'questions',
  rule: 'personnalisations',
  evidence: 'preuves',
  indicator: 'indicateurs',
};

/**
 * A question, rule, piece of evidence or indicator of an action, behind those of the actions next to it. `given` is what
 * is known of it already: its own id; of a rule, its formula.
 */
export function planNewAround(
  workspace: Workspace,
  referential: Referential,
  id: string,
  kind: AroundKind,
  given: Given = {},
): Plan {
  if (!referential.actions.has(id)) return refused('no-action', { id });
  const [prefix] = prefixesOf(referential);
  if (prefix === undefined) return refused('no-name');
  const obstacle = obstacleToNew(workspace, referential, id, kind);
  if (obstacle !== undefined) return obstacle;
  const action = qualifiedName(prefix, id);
  const there = filesOf(workspace, kind);
  const home = homeAmong(there, prefix, id, referential.folder);
  const entry = skeletonOf({ platform: referential.platform, kind, action, there, home }, given);
  return home ? behind(home, entry) : alone(workspace, referential, `${FOLDERS[kind]}/${prefix}.md`, entry);
}

/** Why something is not begun for an action, as far as that is known without planning it: it has one entry of rules at most. */
export function obstacleToNew(
  workspace: Workspace,
  referential: Referential,
  id: string,
  kind: AroundKind,
): Refused | undefined {
  return kind === 'rule' && hasRules(workspace, referential, { id }) ? refused('rule-exists', { id }) : undefined;
}

function filesOf({ around }: Workspace, kind: AroundKind): readonly SourceFile[] {
  return [...around.values()].filter(file => file.kind === kind);
}

/** The file with the action that shares most of its id; of those that name none of its référentiel, the nearest. */
function homeAmong(files: readonly SourceFile[], prefix: string, id: string, folder: string): SourceFile | undefined {
  const ranked = files.map(file => ({
    file,
    shared: Math.max(0, ...idsNamed(file, prefix).map(other => sharedSegments(id, other))),
    away: distance(folder, file.path),
  }));
  return ranked.sort((a, b) => b.shared - a.shared || a.away - b.away)[0]?.file;
}

function idsNamed({ keyReferences }: SourceFile, prefix: string): string[] {
  return keyReferences.flatMap(reference => (reference.prefix === prefix ? [reference.id] : []));
}

/** What is to be begun, and beside what. */
interface Begun {
  readonly platform: Platform;
  readonly kind: AroundKind;
  /** Its id, with the prefix of its référentiel. */
  readonly action: string;
  /** All files of the kind. */
  readonly there: readonly SourceFile[];
  /** The one that it goes into; undefined where it begins its own. */
  readonly home: SourceFile | undefined;
}

function skeletonOf({ platform, kind, action, there, home }: Begun, { id, formula }: Given): Skeleton {
  const used = new Set(there.flatMap(file => entriesOf(file, kind).map(({ id }) => id)));
  const own = qualifiedId(action);
  const plain = action.replaceAll('.', '_');
  switch (kind) {
    case 'question':
      return questionSkeleton(id ?? free(`${plain}_question`, used), themeOf(home), [action]);
    case 'evidence':
      return evidenceSkeleton(id ?? free(`${plain}_preuve`, used), [action]);
    case 'indicator': {
      const next = home && own && nextIndicator(home, own, used);
      return indicatorSkeleton(
        id ?? next ?? free(own === undefined ? `${action}_1` : action, used),
        [action],
        platform,
      );
    }
    case 'rule':
      return ruleSkeleton(action, formula);
  }
}

function free(id: string, used: ReadonlySet<string>): string {
  for (let number = 2, at = id; ; number++) {
    if (!used.has(at)) return at;
    at = `${id}_${number}`;
  }
}

/** The theme of the last question of a file; of none, the first that the importer knows. */
function themeOf(home: SourceFile | undefined): string {
  const themes = (home?.entries ?? []).flatMap((entry: Entry) => textOfField(entry, 'thematique_id') || []);
  return themes.at(-1) ?? CLOSED_LISTS.find(({ key }) => key === 'thematique_id')?.words[0] ?? '';
}

function behind(home: SourceFile, entry: Skeleton): Plan {
  const eol = lineEnd(home);
  const at = trimSpan(home.text, span(0, home.text.length)).end;
  const before = `${eol}${eol}`;
  // What the file ends with ends it still.
  const text = textOfSkeleton(entry, eol).slice(0, -eol.length);
  const hole = firstHole(entry, eol);
  const from = at + before.length;
  return planned(
    { edits: [inserting(home, at, before + text)] },
    { file: home.path, span: span(from + hole.start, from + hole.end) },
  );
}

/** Beside the folder of the measures; in it, where that is all that is open. */
function alone({ files, settings }: Workspace, referential: Referential, name: string, entry: Skeleton): Plan {
  const { folder } = referential;
  const eol = lineEndOfFiles(referential);
  const beside = folderOf(folder);
  const path = `${isOpenFolder(settings, beside) ? beside : folder}/${name}`;
  if (files.has(path)) return refused('file-exists', { file: name });
  return planned(
    { creates: [{ path, text: textOfSkeleton(entry, eol) }] },
    { file: path, span: firstHole(entry, eol) },
  );
}
