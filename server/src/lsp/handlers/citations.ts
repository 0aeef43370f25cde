import { type Cited, citationsOf, type CitingSentence as Found } from '../../core/features/citations.ts';
import { prefixOf } from '../../core/index/prefixes.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { CitationsAnswer, CitationsParams, CitedEntry, CitingSentence } from '../../protocol/citations.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { toLocation } from '../proto/to-proto.ts';

/** What an action cites and continues, and what cites and continues it. */
export function citations(workspace: Workspace, { referential: key, id }: CitationsParams): CitationsAnswer | null {
  const referential = referentialWith(workspace, key);
  if (referential === undefined) return null;
  const found = citationsOf(workspace, referential, id);
  if (found === undefined) return null;
  const toEntry = (cited: Cited): CitedEntry => citedEntry(workspace, referential, cited);
  return {
    cites: found.cites.map(toEntry),
    citedBy: found.citedBy.map(toEntry),
    evaluatedIn: found.evaluatedIn.map(toEntry),
    evaluates: found.evaluates.map(toEntry),
    continues: found.continues.map(toEntry),
    continuedBy: found.continuedBy.map(toEntry),
  };
}

function citedEntry(
  workspace: Workspace,
  own: Referential,
  { referential, id, other, sentences, weight }: Cited,
): CitedEntry {
  const isForeign = referential !== undefined && referential !== own;
  const place = other && { file: other.file.path, span: other.entry.titleSpan };
  return {
    kind: other?.kind ?? 'missing',
    id: isForeign ? `${prefixOf(workspace, referential)}_${id}` : id,
    title: other?.entry.title ?? '',
    location: (place && toLocation(workspace, place)) ?? null,
    sentences: sentences.flatMap(sentence => wireSentence(workspace, sentence)),
    weight: weight ?? null,
  };
}

function wireSentence(workspace: Workspace, { text, part, path, span }: Found): readonly CitingSentence[] {
  const location = toLocation(workspace, { file: path, span });
  return location === undefined ? [] : [{ text, cited: [part.start, part.end], location }];
}
