import { completionsAt } from '../../server/src/core/features/completion/completions.ts';
import { referentialNamed } from '../../server/src/core/index/prefixes.ts';
import { referentialOfFile, type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { qualifiedId } from '../../server/src/core/model/id.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { ACTION_SECTIONS, sectionKey } from '../../server/src/core/model/words.ts';
import { allEntries } from '../../server/src/core/parse/declarations.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { type Span, span } from '../../server/src/core/text/span.ts';

/** A word that an author wrote, and how much of it is taken away to have it proposed again. */
export interface Written {
  readonly file: string;
  /** What is taken away. */
  readonly span: Span;
  /** The label of what is to be proposed. */
  readonly label: string;
}

const NAMING: ReadonlySet<string> = new Set(['actions', 'action_id', 'origine']);
const CHOSEN: ReadonlySet<string> = new Set([
  'categorie',
  'climat_pratic_id',
  'labels',
  'thematique_sgpe',
  'adaptation_niveau',
  'type',
  'thematique_id',
  'types_concernes',
]);

/** The words of a workspace that completion is to propose: keys, values from lists, ids, section titles, citations. */
export function proposable(workspace: Workspace): readonly Written[] {
  return [...workspace.files.values()].flatMap(file => [
    ...keysAndValues(workspace, file),
    ...sections(file),
    ...citations(workspace, file),
  ]);
}

function keysAndValues(workspace: Workspace, file: SourceFile): readonly Written[] {
  const fields = allEntries(file.entries).flatMap(({ block }) => (block?.fault ? [] : (block?.fields ?? [])));
  return fields.flatMap(({ key, keySpan, value }): readonly Written[] => {
    const own = { file: file.path, span: keySpan, label: key };
    const items = value.kind === 'list' ? value.items : value.kind === 'scalar' && !value.quoted ? [value] : [];
    if (CHOSEN.has(key)) return [own, ...items.map(item => ({ file: file.path, span: item.span, label: item.text }))];
    if (!NAMING.has(key)) return [own];
    return [own, ...items.flatMap(item => lastSegment(workspace, file, item.span, item.text))];
  });
}

/** An id of a référentiel that is there, of which the last segment is taken away; nothing for what is written otherwise. */
function lastSegment(
  workspace: Workspace,
  { path, text }: SourceFile,
  { start, end }: Span,
  label: string,
): readonly Written[] {
  const dot = label.lastIndexOf('.');
  const prefix = qualifiedId(label)?.prefix;
  const isThere = prefix !== undefined && referentialNamed(workspace, prefix, path) !== undefined;
  if (!isThere || dot < 0 || text.slice(start, end) !== label) return [];
  return [{ file: path, span: span(start + dot + 1, end), label }];
}

// Those that some platform keeps, whatever the dialect.
const KNOWN: ReadonlySet<string> = new Set(ACTION_SECTIONS.map(sectionKey));

function sections(file: SourceFile): readonly Written[] {
  if (file.kind !== 'measure') return [];
  return allEntries(file.entries).flatMap(entry => {
    const titles = entry.sections.map(({ title }) => sectionKey(title));
    return entry.sections.flatMap(({ title, titleSpan, depth, expectedDepth }) => {
      const isOnce = titles.filter(one => one === sectionKey(title)).length === 1;
      if (!KNOWN.has(sectionKey(title)) || !isOnce || expectedDepth !== undefined || depth !== entry.depth + 1)
        return [];
      return [{ file: file.path, span: titleSpan, label: `${'#'.repeat(depth)} ${title}` }];
    });
  });
}

/** Those in prose that lead somewhere, without their last segment. */
function citations(workspace: Workspace, file: SourceFile): readonly Written[] {
  const own = referentialOfFile(workspace, file.path);
  if (own === undefined) return [];
  return file.citations.flatMap(({ id, prefix, span: { start, end } }): readonly Written[] => {
    const dot = id.lastIndexOf('.');
    if (prefix !== undefined || dot < 0 || !own.actions.has(id)) return [];
    return [{ file: file.path, span: span(start + dot + 1, end), label: id }];
  });
}

/** The labels that are proposed where a word was taken away; undefined where nothing is known of the place. */
export function proposedAgain(workspace: Workspace, { file: path, span: { start, end } }: Written): readonly string[] {
  const file = workspace.files.get(path);
  const text = `${file?.text.slice(0, start)}${file?.text.slice(end)}`;
  const changed = withFiles(workspace, new Map([[path, parseFile(path, text, file)]]));
  const found = completionsAt(changed, path, text, start, { asked: 'asked', form: 'id' });
  return found?.proposals.map(({ label }) => label) ?? [];
}
