import type { CodeAction, CodeActionContext } from 'vscode-languageserver';
import { boneOf } from '../../core/analysis/fixes/in-file.ts';
import { declarationAt } from '../../core/index/references.ts';
import { referentialOfFile, type Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { obstacleTo } from '../../core/refactor/obstacle.ts';
import { wishesFor } from '../../core/refactor/offered.ts';
import type { Wish } from '../../core/refactor/wish.ts';
import type { Span } from '../../core/text/span.ts';
import type { WishedAction } from '../../protocol/restructure.ts';
import { sayCited, sayDoubtful, sayRefusal, sayWish } from '../../words/restructuring.ts';
import type { Editing } from '../edits/editing.ts';
import { uriOf } from '../proto/uris.ts';
import { CodeActionKind, CodeActionTriggerKind } from '../wire/values.ts';
import { leadingTo } from './leading.ts';
import { isWithin, kindsAsked, wantsKind } from './quick-fix.ts';
import { type WirePlan, wishedEdit } from './restructure.ts';

/** What the answer depends on besides the place. */
export interface RefactoringSupport {
  /** The client asks for the edit of an action once somebody wants it. */
  readonly resolves: boolean;
  /** It shows what cannot be done, and why. */
  readonly disabled: boolean;
  /** The command of the client that shows a place; undefined where it has none. */
  readonly placeCommand: string | undefined;
  /** Undefined where nobody asks. */
  readonly editing: Editing | undefined;
}

/**
 * The refactorings of the action at a place. An editor asks at each move of the cursor: unasked they are offered at titles and
 * blocks alone, and nothing is planned before somebody wants it; what is known to be refused is told as that all the same.
 */
export async function refactorings(
  workspace: Workspace,
  file: SourceFile,
  { start }: Span,
  context: CodeActionContext,
  support: RefactoringSupport,
): Promise<CodeAction[]> {
  const referential = referentialOfFile(workspace, file.path);
  const declaration = declarationAt(file, start);
  if (referential === undefined || declaration?.id === undefined || !wantsRefactorings(context)) return [];
  // What repeats an action has the id of another one, which is not meant here.
  if (referential.sources.get(declaration.id)?.declaration !== declaration) return [];
  const isAsked = isAskedFor(context);
  const end = (declaration.entry.block ?? boneOf(file, declaration.entry)?.entry ?? declaration.entry).span.end;
  if (!isAsked && (!support.resolves || start > end)) return [];
  const offered = wishesFor(referential, declaration.id).map(async (wish): Promise<readonly CodeAction[]> => {
    const kind = kindOf(wish);
    if (!wantsKind(context, kind)) return [];
    const data: WishedAction = { referential: uriOf(referential.folder), wish };
    const action: CodeAction = { title: sayWish(referential, wish), kind };
    if (!isAsked || support.editing === undefined) {
      const obstacle = obstacleTo(workspace, referential, wish);
      return obstacle === undefined ? [{ ...action, data }] : refusedAs(action, sayRefusal(obstacle), support);
    }
    return planned(action, data, wishedEdit(workspace, data, support.editing), {
      ...support,
      editing: support.editing,
    });
  });
  return (await Promise.all(offered)).flat();
}

/** An action with its edit, or with what asks for it; what cannot be done stands where the client shows it, with its reason. */
async function planned(
  action: CodeAction,
  data: WishedAction,
  plan: WirePlan,
  support: RefactoringSupport & { readonly editing: Editing },
): Promise<readonly CodeAction[]> {
  const { resolves, editing, placeCommand } = support;
  if (plan.kind === 'refused') return refusedAs(action, plan.reason, support);
  const listed = plan.cited.length > 0 ? sayCited(action.title, plan.cited.length) : action.title;
  const title = resolves ? listed : sayDoubtful(listed, plan.doubts);
  // Where its edit can be asked for, a person is asked first.
  if (resolves && (plan.cited.length > 0 || plan.doubts.length > 0)) return [{ ...action, title, data }];
  const hindrance = await editing.hindrance(plan.changes);
  if (hindrance !== undefined) return refusedAs(action, hindrance, support);
  return [{ ...action, title, edit: plan.edit, ...leadingTo(placeCommand, title, plan.focus ?? plan.moved) }];
}

/** What cannot be done, with its reason, where the client shows that. */
function refusedAs(action: CodeAction, reason: string, { disabled }: RefactoringSupport): readonly CodeAction[] {
  return disabled ? [{ ...action, disabled: { reason } }] : [];
}

/** True where somebody asks for refactorings, rather than an editor by itself. */
export function isAskedFor(context: CodeActionContext): boolean {
  const isInvoked = kindsAsked(context) !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked;
  return isInvoked && wantsRefactorings(context);
}

function wantsRefactorings(context: CodeActionContext): boolean {
  const { Empty, Refactor } = CodeActionKind;
  return kindsAsked(context)?.some(kind => kind === Empty || isWithin(kind, Refactor)) ?? true;
}

/** Its own group in editors that know it; a name of the protocol's later versions. */
const REFACTOR_MOVE = `${CodeActionKind.Refactor}.move`;

/** How editors group it. */
function kindOf(wish: Wish): CodeActionKind {
  switch (wish.do) {
    case 'new':
    case 'share':
    case 'convert':
    case 'insert':
    case 'delete':
      return CodeActionKind.RefactorRewrite;
    case 'step':
    case 'move':
      return REFACTOR_MOVE;
    case 'merge':
      return CodeActionKind.RefactorInline;
    case 'extract':
    case 'split':
      return CodeActionKind.RefactorExtract;
  }
}
