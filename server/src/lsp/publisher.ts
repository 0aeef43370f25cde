import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { say } from '../../../l10n/say.ts';
import type { RuleFailure } from '../core/analysis/attempt.ts';
import { type Analysis, analysed, type Problems } from '../core/analysis/run.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { memory } from '../core/memory/memory.ts';
import { PersistentMap } from '../core/memory/persistent-map.ts';
import type { Problem } from '../core/model/problem.ts';
import type { SourceFile } from '../core/model/source.ts';
import { sayOrName } from '../words/problems.ts';
import { type Log, textOf } from './guard.ts';
import { createRelatedFiles } from './related-files.ts';
import type { RulePageOf } from './rule-pages.ts';
import type { Session } from './session.ts';
import { severitiesByPath } from './severities.ts';
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
  /** What is found in the workspace as it is now. */
  readonly analysis: () => Analysis;
  /** What the client does not know yet: new lists, emptied ones, and every open document that has a new version. */
  readonly news: () => readonly Published[];
}

/** A rule that throws, and a problem without a sentence, are told to the log once; nothing else suffers from them. */
export function createPublisher(session: Session, log: Log, pageOf: RulePageOf): Publisher {
  const sent = new Map<string, Published>();
  let found: { readonly revision: number; readonly analysis: Analysis } | undefined;
  // What the client was told of last: only what differs from it is looked at. The problems may be the same ones while the
  // lines that they stand in, or what stands in a place that one of them shows, are others.
  let told: Problems = PersistentMap.EMPTY;
  let toldFiles: Workspace['files'] = PersistentMap.EMPTY;
  const relatedFiles = createRelatedFiles();

  const logged = new Set<string>();
  const report = ({ code, error }: RuleFailure): void => {
    // Without the stack, which depends on who asks.
    const what = `${code}: ${error}`;
    if (!logged.has(what)) log.error(`${code}: ${textOf(error)}`);
    logged.add(what);
  };

  const analysis = (): Analysis => {
    const revision = session.revision();
    if (found?.revision !== revision) {
      const severities = severitiesByPath(session.severities());
      found = { revision, analysis: analysed(session.workspace(), severities, report, found?.analysis) };
    }
    return found.analysis;
  };

  // Problems outlive changes of other files than those that they show: they are put into words once.
  const said = memory<Problem, Diagnostic>();
  const diagnosticsIn = (path: string, list: readonly Problem[]): Diagnostic[] => {
    const workspace = session.workspace();
    const file = workspace.files.get(path);
    if (file === undefined) return [];
    const diagnostics = list.map(problem => {
      const shown = (problem.related ?? []).map(place => workspace.files.get(place.file));
      const say = () => toDiagnostic(workspace, file.lines, problem, sayOrName(problem, report), pageOf);
      return said(problem, [file, ...shown], say);
    });
    return session.standing(path) === 'unsaved' ? [fileGone(file), ...diagnostics] : diagnostics;
  };

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
    analysis,
    news() {
      const { files } = session.workspace();
      const all = analysis().problems;
      const edited = files.changesSince(toldFiles);
      const others = relatedFiles.showing(edited);
      const changed = new Set([...all.changesSince(told), ...edited, ...others, ...session.openPaths()]);
      const paths = [...changed].filter(path => files.has(path) || sent.has(path));
      // Everything is in words before anything counts as sent: a failure loses nothing.
      const lists = paths.map(path => [path, diagnosticsIn(path, all.get(path) ?? [])] as const);
      const news = lists.flatMap(([path, diagnostics]) => newsOf(path, diagnostics));
      for (const path of paths) if (!files.has(path)) sent.delete(path);
      for (const path of paths) relatedFiles.note(path, all.get(path) ?? []);
      told = all;
      toldFiles = files;
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
