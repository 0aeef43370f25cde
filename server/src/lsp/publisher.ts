import type { Diagnostic } from 'vscode-languageserver';
import { problemsOf } from '../core/analysis/run.ts';
import type { Workspace } from '../core/index/workspace.ts';
import type { Problem } from '../core/model/problem.ts';
import type { SourceFile } from '../core/model/source.ts';
import type { Session } from './session.ts';
import { toDiagnostic } from './to-proto.ts';
import { uriOf } from './uris.ts';

/** The diagnostics of one document, as they go to the client. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** Keeps the client's diagnostics equal to the problems of the session. */
export interface Publisher {
  /** The problems of the workspace as it is now. */
  readonly problems: () => ReadonlyMap<string, readonly Problem[]>;
  /** What the client does not know yet: new lists, emptied ones, and every open document that has a new version. */
  readonly news: () => readonly Published[];
}

interface Sent {
  readonly uri: string;
  readonly text: string;
  readonly version: number | undefined;
}

export function createPublisher(session: Session): Publisher {
  const sent = new Map<string, Sent>();
  let found: { readonly revision: number; readonly problems: ReadonlyMap<string, readonly Problem[]> } | undefined;

  const problems = (): ReadonlyMap<string, readonly Problem[]> => {
    const revision = session.revision();
    if (found?.revision !== revision)
      found = { revision, problems: problemsOf(session.workspace(), session.severities()) };
    return found.problems;
  };

  // Problems that one file alone decides outlive a change of another: they are put into words once.
  const said = new WeakMap<Problem, Diagnostic>();
  const diagnosticOf = (workspace: Workspace, file: SourceFile, problem: Problem): Diagnostic => {
    const diagnostic = said.get(problem) ?? toDiagnostic(workspace, file.lines, problem);
    said.set(problem, diagnostic);
    return diagnostic;
  };

  const newsOf = (path: string, diagnostics: Diagnostic[]): Published[] => {
    const document = session.document(path);
    const before = sent.get(path);
    if (before === undefined && diagnostics.length === 0 && document === undefined) return [];
    // A client may write a file's URI otherwise than Node does, and hold the two for different documents.
    const uri = document?.uri ?? before?.uri ?? uriOf(path);
    const now = { uri, text: JSON.stringify(diagnostics), version: document?.version };
    if (before?.uri === uri && before.text === now.text && before.version === now.version) return [];
    sent.set(path, now);
    const published = { uri, diagnostics, ...(document && { version: document.version }) };
    return before === undefined || before.uri === uri ? [published] : [{ uri: before.uri, diagnostics: [] }, published];
  };

  return {
    problems,
    news() {
      const workspace = session.workspace();
      const all = problems();
      // Everything is in words before anything counts as sent: a failure loses nothing.
      const lists = [...workspace.files.values()].map(file => {
        const diagnostics = (all.get(file.path) ?? []).map(problem => diagnosticOf(workspace, file, problem));
        return [file.path, diagnostics] as const;
      });
      const news = lists.flatMap(([path, diagnostics]) => newsOf(path, diagnostics));
      for (const path of [...sent.keys()].filter(known => !workspace.files.has(known))) {
        news.push(...newsOf(path, []));
        sent.delete(path);
      }
      return news;
    },
  };
}
