import { declarationAt, referencesIn } from '../../index/references.ts';
import { scenarioReferencesIn } from '../../index/scenario-references.ts';
import { referentialOfFile, type Workspace } from '../../index/workspace.ts';
import type { Place } from '../../model/problem.ts';
import type { Action, Referential } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Declaration, Field, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { fieldOf } from '../../parse/fields.ts';
import { type Span, touches } from '../../text/span.ts';

/** An action under a cursor: a part of its own declaration, or a place that names it. */
export interface ActionSubject extends Place {
  readonly kind: 'action';
  /** The part of its declaration that is pointed at; `reference` where it is named. */
  readonly part: DeclaredPart | 'reference';
  readonly referential: Referential;
  /** Without prefix. */
  readonly id: string;
  /** Undefined where it is named, and the référentiel has no such action. */
  readonly action: Action | undefined;
}

type DeclaredPart = 'title' | 'id' | 'weight' | 'category';

/** The action at an offset of a file; undefined where none is declared or named there. */
export function actionSubjectAt(workspace: Workspace, file: SourceFile, offset: number): ActionSubject | undefined {
  const pointed = offset + prefixLength(file.text, offset);
  const reference = referencesIn(workspace, file).find(({ span }) => touches(span, pointed));
  if (reference === undefined) return declaredAt(workspace, file, offset);
  const { referential, to: id, target: action, span } = reference;
  return { kind: 'action', part: 'reference', referential, id, action, file: file.path, span };
}

/** How much of the prefix of an id is left behind an offset: to an author, both are one word. */
function prefixLength(text: string, offset: number): number {
  const prefix = /[a-z\d_]*_(?=\d)/iy;
  prefix.lastIndex = offset;
  return prefix.exec(text)?.[0].length ?? 0;
}

/** The action that a scenario names at an offset; undefined where it names none. */
export function actionSubjectIn(workspace: Workspace, scenario: Scenario, offset: number): ActionSubject | undefined {
  const found = scenarioReferencesIn(workspace, scenario).find(({ mention }) => touches(mention.span, offset));
  if (found === undefined) return undefined;
  const { referential, to: id, target: action, mention } = found;
  return { kind: 'action', part: 'reference', referential, id, action, file: scenario.path, span: mention.span };
}

function declaredAt(workspace: Workspace, file: SourceFile, offset: number): ActionSubject | undefined {
  const referential = referentialOfFile(workspace, file.path);
  const declaration = declarationAt(file, offset);
  const id = declaration?.id;
  const action = id === undefined ? undefined : referential?.actions.get(id);
  if (referential === undefined || declaration === undefined || action === undefined) return undefined;
  for (const [part, span] of partsOf(declaration)) {
    if (touches(span, offset)) {
      return { kind: 'action', part, referential, id: action.id, action, file: file.path, span };
    }
  }
  return undefined;
}

function partsOf({ entry }: Declaration): [DeclaredPart, Span][] {
  const parts: readonly [DeclaredPart, Field | undefined][] = [
    ['id', fieldOf(entry, ...ID_KEYS)],
    ['weight', fieldOf(entry, 'points')],
    ['weight', fieldOf(entry, 'pourcentage')],
    ['category', fieldOf(entry, 'categorie')],
  ];
  const fields = parts.flatMap(([part, field]): [DeclaredPart, Span][] => (field ? [[part, fieldSpan(field)]] : []));
  return [['title', entry.titleSpan], ...fields];
}

// The key and its value: an author points at either.
function fieldSpan({ keySpan, value }: Field): Span {
  return { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
}
