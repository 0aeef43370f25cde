import { indicatorsIn, rulesOf } from '../index/around-lists.ts';
import { questionsNear } from '../index/questions-near.ts';
import { declarationAt, referencesTo } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { firstById } from '../memory/first-by-id.ts';
import { memory } from '../memory/memory.ts';
import type { Action, Referential } from '../model/referential.ts';
import { AROUND_KINDS, type AroundKind, type Entry, isAround, type SourceFile } from '../model/source.ts';
import { entryName } from '../parse/entry-name.ts';
import { itemsOfField } from '../parse/fields.ts';
import { indicatorNamesIn } from '../parse/indicator-names.ts';
import { namesAsked } from '../scoring/names-asked.ts';

/** A question, an entry of rules, a piece of evidence or an indicator, as it is listed below an action. */
export interface AroundEntry {
  readonly kind: AroundKind;
  /** Its id as written; of rules that of their action. */
  readonly id: string;
  readonly title: string;
  /** The path of its file. */
  readonly path: string;
}

/**
 * What stands around one action: what names it in its `actions` or `action_id`, the questions that its rules ask, those and
 * the indicators that its own block or score names (platform, section 7). By kind, in the order of files and text; what a
 * file says twice is listed once.
 */
export function aroundOf(workspace: Workspace, referential: Referential, { id }: Action): readonly AroundEntry[] {
  const naming = namingIn(workspace, referential, id);
  const own = ownNames(referential, id);
  const rules = naming.filter(({ file }) => file.kind === 'rule');
  const asked = rules.flatMap(one => questionsMeant(workspace, one.file.path, askedIn(workspace, one)));
  const questions = [...asked, ...questionsMeant(workspace, `${referential.folder}/`, own.questions)];
  const indicators = own.indicators.flatMap(name => byId(indicatorsIn(workspace)).get(name) ?? []);
  const entries = [...naming, ...questions, ...indicators].flatMap(({ file, entry }) => aroundEntry(file, entry) ?? []);
  const once = new Map(entries.map(entry => [`${entry.kind}\n${entry.path}\n${entry.id}`, entry]));
  return [...once.values()].toSorted(inOrder);
}

/** An entry around the measures in its file; undefined where that holds no such entry any more. */
export function aroundSource(
  workspace: Workspace,
  { kind, id, path }: Omit<AroundEntry, 'title'>,
): AroundSource | undefined {
  const file = workspace.around.get(path);
  const entry = file?.kind === kind ? file.entries.find(one => entryName(file.kind, one) === id) : undefined;
  return file && entry && { file, entry };
}

/** An entry around the measures, and the file that it stands in. */
export interface AroundSource {
  readonly file: SourceFile;
  readonly entry: Entry;
}

/** The entries around the measures whose keys name an action. */
function namingIn(workspace: Workspace, referential: Referential, id: string): readonly AroundSource[] {
  const naming = referencesTo(workspace, referential, id).filter(({ kind }) => kind === 'key');
  return naming.flatMap(({ file, span: { start } }) => {
    const entry = file.entries.find(({ span }) => span.start <= start && start < span.end);
    return entry ? [{ file, entry }] : [];
  });
}

/** The questions that the rules of an entry ask. */
function askedIn(workspace: Workspace, { file, entry }: AroundSource): readonly string[] {
  const rules = rulesOf(file).value.filter(one => one.entry === entry);
  return rules.flatMap(one => namesAsked(workspace, one).map(({ question }) => question.text));
}

function questionsMeant(workspace: Workspace, path: string, ids: readonly string[]): readonly AroundSource[] {
  const questions = questionsNear(workspace, path);
  return ids.flatMap(id => questions.get(id) ?? []);
}

/** What an action's own text names. */
function ownNames({ sources }: Referential, id: string) {
  const source = sources.get(id);
  if (source === undefined) return { questions: [], indicators: [] };
  const { file, declaration } = source;
  const { entry } = declaration;
  const questions = itemsOfField(entry, 'questions').flatMap(({ text }) => text.split(',').map(name => name.trim()));
  const indicators = indicatorNamesIn(file).filter(({ span }) => declarationAt(file, span.start) === declaration);
  return { questions, indicators: indicators.map(({ text }) => text) };
}

function aroundEntry(file: SourceFile, entry: Entry): AroundEntry | undefined {
  const { kind, path } = file;
  return isAround(kind) ? { kind, id: entryName(kind, entry), title: entry.title, path } : undefined;
}

const inText = ({ path }: AroundEntry, other: AroundEntry): number =>
  path === other.path ? 0 : path < other.path ? -1 : 1;

function inOrder(a: AroundEntry, b: AroundEntry): number {
  return AROUND_KINDS.indexOf(a.kind) - AROUND_KINDS.indexOf(b.kind) || inText(a, b);
}

type ById = ReadonlyMap<string, AroundSource>;

const known = memory<readonly object[], ById>();

// The first of an id counts.
function byId(all: readonly (AroundSource & { readonly id: string })[]): ById {
  return known(all, [], () => firstById(all));
}
