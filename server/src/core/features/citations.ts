import { declarationAt, type Reference, referencesIn, referencesTo } from '../index/references.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { originsOf } from '../parse/origins.ts';
import { lineAround, type Sentence, sentenceAround } from '../text/sentence.ts';
import { encloses, type Span, touches } from '../text/span.ts';
import { type Citing, citingIn, citingNamed } from './call-hierarchy.ts';

/** What an action cites and continues, and what cites and continues it. */
export interface Citations {
  readonly cites: readonly Cited[];
  readonly citedBy: readonly Cited[];
  readonly continues: readonly Cited[];
  readonly continuedBy: readonly Cited[];
}

/** One end of some citations, the other being the action that was asked about. */
export interface Cited {
  /** The référentiel of an action, which another may be meant by; undefined for what stands around the measures. */
  readonly referential: Referential | undefined;
  /** As written, without prefix; of rules that of their action. */
  readonly id: string;
  /** Undefined where nothing declares the action that is cited. */
  readonly other: Citing | undefined;
  /** None where a title or a list says nothing but the id. */
  readonly sentences: readonly CitingSentence[];
  /** The weight with which one continues the other; undefined for a citation, and for what is no number. */
  readonly weight: number | undefined;
}

export interface CitingSentence extends Sentence {
  readonly path: string;
  /** Of the citation. */
  readonly span: Span;
}

/**
 * The citations between an action, with all that stands below it in its file, and the rest of the workspace; undefined where no
 * file declares it. What it cites comes in the order of its text, what cites it in the order of files and text.
 */
export function citationsOf(workspace: Workspace, referential: Referential, id: string): Citations | undefined {
  const source = referential.sources.get(id);
  if (source === undefined) return undefined;
  const { file, declaration } = source;
  const within = declaration.entry.span;
  const own = new Set(
    file.declarations.flatMap(({ id: one, entry }) => (one !== undefined && encloses(within, entry.span) ? [one] : [])),
  );
  const out = referencesIn(workspace, file, { within }).filter(
    ({ referential: meant, to }) => meant !== referential || !own.has(to),
  );
  const back = Array.from(own)
    .flatMap(one => referencesTo(workspace, referential, one))
    .filter(one => one.file !== file || !encloses(within, one.span))
    .sort(inOrder);
  const origins = (references: readonly Reference[]) => references.filter(({ kind }) => kind === 'origin');
  const others = (references: readonly Reference[]) => references.filter(({ kind }) => kind !== 'origin');
  const target = (one: Reference) => targetOf(workspace, one);
  const citing = (one: Reference) => citingEnd(workspace, one);
  return {
    cites: grouped(others(out), target),
    citedBy: grouped(others(back), citing),
    continues: grouped(origins(out), target),
    continuedBy: grouped(origins(back), citing),
  };
}

type End = Omit<Cited, 'sentences' | 'weight'>;

function targetOf(workspace: Workspace, { referential, to }: Reference): End {
  return { referential, id: to, other: citingNamed(workspace, referential, to) };
}

function citingEnd(workspace: Workspace, reference: Reference): End {
  const other = citingIn(workspace, reference);
  return { referential: referentialOfFile(workspace, reference.file.path), id: other?.id ?? '', other };
}

function grouped(references: readonly Reference[], endOf: (one: Reference) => End): readonly Cited[] {
  const byEnd = new Map<string, Cited & { readonly sentences: CitingSentence[] }>();
  for (const one of references) {
    const end = endOf(one);
    const key = `${end.other?.file.path ?? end.referential?.folder}\n${end.other?.entry.span.start}\n${end.id}`;
    const known = byEnd.get(key) ?? { ...end, sentences: [], weight: weightOf(one) };
    known.sentences.push(...sentenceOf(one, end));
    byEnd.set(key, known);
  }
  return [...byEnd.values()];
}

function sentenceOf({ kind, file, span }: Reference, { other }: End): readonly CitingSentence[] {
  const { path, text } = file;
  const isTitle = other?.file === file && touches(other.entry.titleSpan, span.start);
  if (isTitle || kind === 'key' || kind === 'origin') return [];
  return [{ ...(kind === 'formula' ? lineAround : sentenceAround)(text, span), path, span }];
}

function weightOf({ kind, file, span }: Reference): number | undefined {
  const entry = kind === 'origin' ? declarationAt(file, span.start)?.entry : undefined;
  return entry && originsOf(entry).find(({ idSpan }) => idSpan.start === span.start)?.weight;
}

function inOrder(a: Reference, b: Reference): number {
  if (a.file !== b.file) return a.file.path < b.file.path ? -1 : 1;
  return a.span.start - b.span.start;
}
