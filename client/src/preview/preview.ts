/** What VS Code's own preview of Markdown shows of the files of référentiels: what is known of them, kept up to date. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { PreviewAnswer } from '../../../server/src/protocol/preview.ts';
import { coalesce } from '../base/coalesce.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { knownPreviews } from './known-previews.ts';
import { extended, type MarkdownIt } from './plugin.ts';

export interface Preview extends vscode.Disposable {
  /** Called by VS Code with the renderer of its preview. */
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

/** VS Code passes over a wish to show its previews again that comes while another one waits, for so many milliseconds. */
const PASSED_OVER = 300;
/** A document that was not shown again after so many wishes is in no preview any more. */
const MOST_WISHES = 3;
/** A page that is still loading loses what it is told; after so many milliseconds it has loaded. */
const LOADED = 5000;

/**
 * The preview asks for what it shows at once: what is known then is shown, and it is told to show its documents again when
 * more is known.
 */
export function preview(server: LanguageServer, log: vscode.LogOutputChannel): Preview {
  const known = knownPreviews(uri => server.preview({ textDocument: { uri } }));
  let wishes = 0;
  const showAgain = async (): Promise<void> => {
    await vscode.commands.executeCommand('markdown.preview.refresh');
  };
  const update = async (): Promise<void> => {
    if (server.state !== 'running') return;
    await known.ask();
    const isBehind = known.isBehind();
    if (isBehind && wishes < MOST_WISHES) {
      wishes++;
      await showAgain();
      updates.request();
      return;
    }
    if (isBehind) known.forgetBehind();
    if (wishes > 0) onceLoaded.request();
    wishes = 0;
  };
  const warn = (error: unknown): void => log.warn(`preview: ${stackOf(error)}`);
  const updates = coalesce(update, () => (wishes === 0 ? 0 : 2 * PASSED_OVER), warn);
  const onceLoaded = coalesce(showAgain, () => LOADED, warn);
  const knownOf = (env: unknown): PreviewAnswer | undefined => {
    const uri = documentOf(env)?.toString();
    if (uri === undefined) return undefined;
    updates.request();
    return known.show(uri);
  };
  const subscriptions = [
    updates,
    onceLoaded,
    server.onDidUpdate(updates.request),
    server.onDidChangeState(updates.request),
    // What is opened may be shown next, by a link of another preview for one.
    vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
      if (languageId !== 'markdown') return;
      known.expect(uri.toString());
      updates.request();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.forget(uri.toString())),
  ];
  return {
    extendMarkdownIt: markdown => extended(markdown, knownOf),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** The document that is being shown; undefined where it is no document that is. */
function documentOf(env: unknown): vscode.Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof vscode.Uri ? env.currentDocument : undefined;
}
