import { declarationAt, type Reference, referencesIn } from '../index/references.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Declaration, Field, SourceFile } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { fieldOf } from '../parse/fields.ts';
import { type Span, touches } from '../text/span.ts';

/** What stands under a cursor: a part of an action's own declaration, or a reference to an action. */
export type Target =
  | {
      readonly kind: 'declaration';
      readonly part: 'title' | 'id' | 'weight' | 'category';
      readonly referential: Referential;
      readonly action: Action;
      readonly span: Span;
    }
  | { readonly kind: 'reference'; readonly reference: NamedAction; readonly span: Span };

/** What a reference means, wherever it stands. */
export type NamedAction = Pick<Reference, 'referential' | 'to' | 'target'>;

/** The target at an offset of a file; undefined where there is none, or the file is none of ours. */
export function targetAt(workspace: Workspace, path: string, offset: number): Target | undefined {
  const file = workspace.files.get(path);
  if (file === undefined) return undefined;
  const reference = referencesIn(workspace, file).find(({ span }) => touches(span, offset));
  if (reference) return { kind: 'reference', reference, span: reference.span };
  const referential = referentialOfFile(workspace, path);
  return referential && declarationTarget(referential, file, offset);
}

function declarationTarget(referential: Referential, file: SourceFile, offset: number): Target | undefined {
  const declaration = declarationAt(file, offset);
  const action = declaration?.id === undefined ? undefined : referential.actions.get(declaration.id);
  if (declaration === undefined || action === undefined) return undefined;
  for (const [part, span] of partsOf(declaration)) {
    if (touches(span, offset)) return { kind: 'declaration', part, referential, action, span };
  }
  return undefined;
}

type Part = Extract<Target, { kind: 'declaration' }>['part'];

function partsOf({ entry }: Declaration): [Part, Span][] {
  const parts: readonly [Part, Field | undefined][] = [
    ['id', fieldOf(entry, ...ID_KEYS)],
    ['weight', fieldOf(entry, 'points')],
    ['weight', fieldOf(entry, 'pourcentage')],
    ['category', fieldOf(entry, 'categorie')],
  ];
  const fields = parts.flatMap(([part, field]): [Part, Span][] => (field ? [[part, fieldSpan(field)]] : []));
  return [['title', entry.titleSpan], ...fields];
}

// The key and its value: an author points at either.
function fieldSpan({ keySpan, value }: Field): Span {
  return { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
}
