import { referentialNamed } from '../../index/prefixes.ts';
import { type Reference, referencesIn } from '../../index/references.ts';
import { referentialOfFile, type Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import { namedAction } from '../../model/id.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { citingIn } from '../call-hierarchy.ts';
import { type CitationKind, citationKindOf } from '../citation-kind.ts';
import { sentenceIn } from '../citations.ts';

/** A place of a file in which one action names another. */
export interface FoundCitation {
  readonly kind: CitationKind;
  /** Of a rule, the action that it is on. */
  readonly from: CitationEnd;
  readonly to: CitationEnd;
  /** Undefined where a block says nothing but the id. */
  readonly sentence: Sentence | undefined;
  readonly path: string;
  /** Of the id. */
  readonly span: Span;
}

/** An action by its référentiel's folder and its id, whether anything declares it or not. */
export interface CitationEnd {
  readonly folder: string;
  readonly id: string;
}

const known = memory<SourceFile, readonly FoundCitation[]>();

/**
 * The citations of a file between actions, in the order of its text. Questions, evidence and indicators cite for no action, and have
 * none. Found again only where the file is another, or the trees that its ids may mean.
 */
export function foundCitations(workspace: Workspace, file: SourceFile): readonly FoundCitation[] {
  const { referentials, unread } = workspace;
  const key = [unread, ...referentials.flatMap(({ folder, name, root }) => [folder, name, root])];
  return known(file, key, () => referencesIn(workspace, file).flatMap(one => found(workspace, one) ?? []));
}

function found(workspace: Workspace, reference: Reference): FoundCitation | undefined {
  const kind = citationKindOf(reference);
  const from = citingEnd(workspace, reference);
  if (kind === undefined || from === undefined) return undefined;
  const { file, span, referential, to } = reference;
  const target = { folder: referential.folder, id: to };
  return { kind, from, to: target, sentence: sentenceIn(reference), path: file.path, span };
}

function citingEnd(workspace: Workspace, reference: Reference): CitationEnd | undefined {
  const { file, from } = reference;
  switch (file.kind) {
    case 'measure': {
      const referential = referentialOfFile(workspace, file.path);
      return referential && { folder: referential.folder, id: from };
    }
    case 'rule': {
      const { prefix, id } = namedAction(citingIn(workspace, reference)?.id ?? '');
      const referential = referentialNamed(workspace, prefix, file.path);
      return referential && { folder: referential.folder, id };
    }
    case 'question':
    case 'evidence':
    case 'indicator':
    case 'none':
      return undefined;
  }
}
