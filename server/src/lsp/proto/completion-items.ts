import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { lineEnd as lineEndOf } from '../../core/analysis/fixes/make.ts';
import type { Completions, Proposal, ProposalKind } from '../../core/features/completion/proposal.ts';
import { folded } from '../../core/model/plain-words.ts';
import { textOfSkeleton } from '../../core/skeletons/skeleton.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { sayLabel, sayMeaning } from '../../words/completion.ts';
import { CompletionItemKind, InsertTextFormat, type MarkupKind } from '../wire/values.ts';
import { type KnownKinds, kindShown } from './known-kinds.ts';
import { toSnippet } from './snippets.ts';
import { toRange } from './to-proto.ts';

/** What a client makes of completions. */
export interface CompletionSupport {
  /** It lets its user fill in the holes of what is inserted, one after the other. */
  readonly snippets: boolean;
  /** It shows a few words right behind a label. */
  readonly labelDetails: boolean;
  readonly documentation: MarkupKind;
  /** The kinds that it shows. */
  readonly kinds: KnownKinds;
}

/** A text and where its author writes. */
export interface CompletedText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly offset: number;
}

/** The command by which a client asks for completions again; undefined for one that has none. */
export type SuggestCommand = string | undefined;

/** Completions of a text as the protocol writes them, in their order. */
export function toCompletionList(
  { lines, offset, text: whole }: CompletedText,
  { span, proposals, chosen }: Completions,
  support: CompletionSupport,
  suggest: SuggestCommand,
): CompletionList {
  const range = toRange(lines, span);
  const typed = whole.slice(span.start, offset);
  const lineEnd = lineEndOf({ text: whole });
  const items = proposals.map((proposal, at): CompletionItem => {
    const label = sayLabel(proposal);
    const { text, about, goesOn, kind } = proposal;
    const hasStops = support.snippets && text.some(({ isHole }) => isHole);
    return {
      label,
      ...meaningOf(proposal, support),
      ...kindOf(KINDS[kind], support.kinds),
      sortText: String(at).padStart(4, '0'),
      ...filterOf(proposal.sought ?? label, typed, chosen),
      insertTextFormat: hasStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: hasStops ? toSnippet(text, lineEnd) : textOfSkeleton(text, lineEnd) },
      ...(goesOn && suggest !== undefined && { command: { title: '', command: suggest } }),
      ...(about && { data: about }),
    };
  });
  return { isIncomplete: chosen === 'anew', items };
}

function meaningOf(proposal: Proposal, { labelDetails }: CompletionSupport): Partial<CompletionItem> {
  const meaning = sayMeaning(proposal);
  if (meaning === '') return {};
  return labelDetails ? { labelDetails: { detail: ` ${meaning}` } } : { detail: meaning };
}

/** What the client looks for what was typed in. What was found by words here is found: it need not find it again. */
function filterOf(label: string, typed: string, chosen: Completions['chosen']): Partial<CompletionItem> {
  if (chosen === 'anew') return typed === '' ? {} : { filterText: typed };
  const plain = folded(label);
  return plain === label.toLowerCase() ? {} : { filterText: `${label} ${plain}` };
}

/** As in outlines, what holds others is a module, a measure a class, what it asks for methods and fields. */
const KINDS: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  referential: CompletionItemKind.Module,
  axis: CompletionItemKind.Module,
  'sub-axis': CompletionItemKind.Module,
  measure: CompletionItemKind.Class,
  'sub-action': CompletionItemKind.Method,
  task: CompletionItemKind.Field,
  question: CompletionItemKind.Enum,
  rule: CompletionItemKind.Function,
  evidence: CompletionItemKind.File,
  indicator: CompletionItemKind.Variable,
  theme: CompletionItemKind.EnumMember,
  competence: CompletionItemKind.Constant,
  part: CompletionItemKind.Snippet,
  choice: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Text,
  function: CompletionItemKind.Function,
  word: CompletionItemKind.Keyword,
  code: CompletionItemKind.Constant,
};

/** The last kind that every client shows. */
const OLDEST = CompletionItemKind.Reference;

/** What comes nearest to a kind that the first version of the protocol did not have. */
const NEAREST: Readonly<Partial<Record<CompletionItemKind, CompletionItemKind>>> = {
  [CompletionItemKind.EnumMember]: CompletionItemKind.Enum,
  [CompletionItemKind.Constant]: CompletionItemKind.Value,
};

/** A kind as a client shows it; none where it shows nothing that is near. */
function kindOf(kind: CompletionItemKind, known: KnownKinds): Pick<CompletionItem, 'kind'> {
  const shown = kindShown(kind, NEAREST[kind], OLDEST, known);
  return shown === undefined ? {} : { kind: shown };
}
