import type { CompletionItem, CompletionList, CompletionParams, MarkupKind } from 'vscode-languageserver';
import { toldOf } from '../../core/features/completion/about.ts';
import type { Asked } from '../../core/features/completion/citation-place.ts';
import { completionsAt } from '../../core/features/completion/completions.ts';
import type { UsedName } from '../../core/features/completion/draft.ts';
import type { About } from '../../core/features/completion/proposal.ts';
import type { CitationForm } from '../../core/features/completion/prose.ts';
import { inScenario } from '../../core/features/completion/scenario.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { isCode } from '../../core/model/codes.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { sayTold } from '../../words/completion.ts';
import { MARKUPS } from '../../words/markup.ts';
import { type CompletionSupport, type SuggestCommand, toCompletionList } from '../proto/completion-items.ts';
import { offsetIn } from '../proto/from-proto.ts';
import { pathOf } from '../proto/uris.ts';
import { CompletionTriggerKind } from '../wire/values.ts';

/** What the client has open: a Markdown text, or a scenario. */
export type Written = { readonly text: string } | { readonly scenario: Scenario };

/** How the client wants what it chooses from. */
export interface CompletionWish {
  readonly support: CompletionSupport;
  readonly form: CitationForm;
  readonly suggest: SuggestCommand;
  readonly used: readonly UsedName[];
}

/** What may be written at a place; null where nothing is known of it. */
export function completion(
  workspace: Workspace,
  written: Written | undefined,
  { textDocument, position, context }: CompletionParams,
  { support, form, suggest, used }: CompletionWish,
): CompletionList | null {
  if (written === undefined) return null;
  const text = 'scenario' in written ? written.scenario.text : written.text;
  const lines = lineIndex(text);
  const offset = offsetIn(lines, position);
  const found =
    'scenario' in written
      ? inScenario(workspace, written.scenario, offset)
      : completionsAt(workspace, pathOf(textDocument.uri), text, offset, {
          asked: askedBy(context?.triggerKind),
          form,
          used,
        });
  if (found === undefined || found.proposals.length === 0) return null;
  return toCompletionList({ text, lines, offset }, found, support, suggest);
}

function askedBy(kind: CompletionTriggerKind | undefined): Asked {
  switch (kind) {
    case CompletionTriggerKind.TriggerCharacter:
      return 'sign';
    case CompletionTriggerKind.TriggerForIncompleteCompletions:
      return 'typing-on';
    case CompletionTriggerKind.Invoked:
    case undefined:
      return 'asked';
  }
}

/** The same proposal with what there is to tell of it. */
export function resolvedCompletion(workspace: Workspace, item: CompletionItem, kind: MarkupKind): CompletionItem {
  const about = aboutIn(item.data);
  const told = about && toldOf(workspace, about);
  return told ? { ...item, documentation: { kind, value: sayTold(told, MARKUPS[kind]) } } : item;
}

/** The folder that must be read to tell of it; undefined where all may have to be. */
export function folderNeeded({ data }: CompletionItem): string | undefined {
  const about = aboutIn(data);
  return about?.kind === 'action' ? about.folder : undefined;
}

/** What a client gives back of a proposal, if it is what it was given. */
export function aboutIn(data: unknown): About | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, folder, path, id, choice, code }: Readonly<Record<string, unknown>> = { ...data };
  if (kind === 'code' && typeof code === 'string' && isCode(code)) return { kind, code };
  if (typeof id !== 'string') return undefined;
  if (kind === 'action' && typeof folder === 'string') return { kind, folder, id };
  if (kind === 'question' && typeof path === 'string') {
    return { kind, id, path, ...(typeof choice === 'string' && { choice }) };
  }
  return kind === 'indicator' ? { kind, id } : undefined;
}
