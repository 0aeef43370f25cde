import { declarationAt, type Reference, referencesIn, referencesTo } from '../index/references.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { originsOf } from '../parse/origins.ts';
import { lineAround, type Sentence, sentenceAround } from '../text/sentence.ts';
import { encloses, type Span, touches } from '../text/span.ts';
import { type Citing, citingIn, citingNamed } from './call-hierarchy.ts';
import { citationKindOf } from './citation-kind.ts';

/** What an action cites and continues, and what cites and continues it. */
export interface Citations {
  readonly cites: readonly Cited[];
  readonly citedBy: readonly Cited[];
  /** What it cites as where something is evaluated, and what cites it so: none of them is among the other citations. */
  readonly evaluatedIn: readonly Cited[];
  readonly evaluates: readonly Cited[];
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
  const target = (one: Reference) => targetOf(workspace, one);
  const citing = (one: Reference) => citingEnd(workspace, one);
  const [goingOut, comingBack] = [byRelation(out), byRelation(back)];
  return {
    cites: grouped(goingOut.cited, target),
    citedBy: grouped(comingBack.cited, citing),
    evaluatedIn: grouped(goingOut.evaluated, target),
    evaluates: grouped(comingBack.evaluated, citing),
    continues: grouped(goingOut.origin, target),
    continuedBy: grouped(comingBack.origin, citing),
  };
}

type Relation = 'cited' | 'evaluated' | 'origin';

function byRelation(references: readonly Reference[]): Readonly<Record<Relation, readonly Reference[]>> {
  const of = (relation: Relation) => references.filter(one => relationOf(one) === relation);
  return { cited: of('cited'), evaluated: of('evaluated'), origin: of('origin') };
}

function relationOf(reference: Reference): Relation {
  const kind = citationKindOf(reference);
  return kind === 'evaluated' || kind === 'origin' ? kind : 'cited';
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

function sentenceOf(reference: Reference, { other }: End): readonly CitingSentence[] {
  const { file, span } = reference;
  const isTitle = other?.file === file && touches(other.entry.titleSpan, span.start);
  const sentence = isTitle ? undefined : sentenceIn(reference);
  return sentence === undefined ? [] : [{ ...sentence, path: file.path, span }];
}

/** What says that an action is named: a sentence of prose, a line of a formula; undefined for a list of ids in a block. */
export function sentenceIn({ kind, file, span }: Reference): Sentence | undefined {
  switch (kind) {
    case 'prose':
      return sentenceAround(file.text, span);
    case 'formula':
      return lineAround(file.text, span);
    case 'key':
    case 'origin':
      return undefined;
  }
}

function weightOf({ kind, file, span }: Reference): number | undefined {
  const entry = kind === 'origin' ? declarationAt(file, span.start)?.entry : undefined;
  return entry && originsOf(entry).find(({ idSpan }) => idSpan.start === span.start)?.weight;
}

function inOrder(a: Reference, b: Reference): number {
  if (a.file !== b.file) return a.file.path < b.file.path ? -1 : 1;
  return a.span.start - b.span.start;
}
