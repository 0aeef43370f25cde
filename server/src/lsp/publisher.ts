import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { say } from '../../../l10n/say.ts';
import type { RuleFailure } from '../core/analysis/run.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { memory } from '../core/memory/memory.ts';
import type { Problem } from '../core/model/problem.ts';
import type { SourceFile } from '../core/model/source.ts';
import { sayOrName } from '../words/problems.ts';
import { type Log, textOf } from './guard.ts';
import type { RulePageOf } from './rule-pages.ts';
import type { Session } from './session.ts';
import { problemsBySeverities } from './severities.ts';
import { SOURCE, toDiagnostic, toRange } from './to-proto.ts';
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

/** A rule that throws, and a problem without a sentence, are told to the log once; nothing else suffers from them. */
export function createPublisher(session: Session, log: Log, pageOf: RulePageOf): Publisher {
  const sent = new Map<string, Published>();
  let found: { readonly revision: number; readonly problems: ReadonlyMap<string, readonly Problem[]> } | undefined;

  const logged = new Set<string>();
  const report = ({ code, error }: RuleFailure): void => {
    // Without the stack, which depends on who asks.
    const what = `${code}: ${error}`;
    if (!logged.has(what)) log.error(`${code}: ${textOf(error)}`);
    logged.add(what);
  };

  const problems = (): ReadonlyMap<string, readonly Problem[]> => {
    const revision = session.revision();
    if (found?.revision !== revision)
      found = { revision, problems: problemsBySeverities(session.workspace(), session.severities(), report) };
    return found.problems;
  };

  // Problems that one file alone decides outlive a change of another: they are put into words once.
  const said = memory<Problem, Diagnostic>();
  const diagnosticOf = (workspace: Workspace, file: SourceFile, problem: Problem): Diagnostic =>
    said(problem, [], () => toDiagnostic(workspace, file.lines, problem, sayOrName(problem, report), pageOf));

  const newsOf = (path: string, diagnostics: Diagnostic[]): Published[] => {
    const document = session.document(path);
    const before = sent.get(path);
    if (before === undefined && diagnostics.length === 0 && document === undefined) return [];
    // A client may write a file's URI otherwise than Node does, and hold the two for different documents.
    const uri = document?.uri ?? before?.uri ?? uriOf(path);
    const now: Published = { uri, diagnostics, ...(document && { version: document.version }) };
    sent.set(path, now);
    if (before?.uri === uri && before.version === now.version && areSame(before.diagnostics, diagnostics)) return [];
    return before === undefined || before.uri === uri ? [now] : [{ uri: before.uri, diagnostics: [] }, now];
  };

  return {
    problems,
    news() {
      const workspace = session.workspace();
      const all = problems();
      // Everything is in words before anything counts as sent: a failure loses nothing.
      const lists = [...workspace.files.values()].map(file => {
        const diagnostics = (all.get(file.path) ?? []).map(problem => diagnosticOf(workspace, file, problem));
        const isUnsaved = session.standing(file.path) === 'unsaved';
        return [file.path, isUnsaved ? [fileGone(file), ...diagnostics] : diagnostics] as const;
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

// Of the editor, not of the text: no command line can find it, and no configuration silence it.
function fileGone({ lines }: SourceFile): Diagnostic {
  return {
    range: toRange(lines, { start: 0, end: lines.ends[0] ?? 0 }),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message: say('The file of this document is gone: what it says counts only while it is open. Save it, or close it.'),
  };
}

function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at]));
}

// Most are the very same; both kinds are plain data, made in one place.
function isSame(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
