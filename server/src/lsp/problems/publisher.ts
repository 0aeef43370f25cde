import type { Diagnostic } from 'vscode-languageserver';
import { stackOf } from '../../../../l10n/said-by.ts';
import { say } from '../../../../l10n/say.ts';
import type { OnFailure } from '../../core/analysis/attempt.ts';
import type { Analysis, Problems } from '../../core/analysis/run.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import { PersistentMap } from '../../core/memory/persistent-map.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { sayOrName } from '../../words/problems.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { SOURCE, toDiagnostic, toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';
import type { Session } from '../session/session.ts';
import { turns } from '../turns/turns.ts';
import type { Log } from '../wire/log.ts';
import { DiagnosticSeverity } from '../wire/values.ts';
import { createFindings, type Findings } from './findings.ts';
import { createRelatedFiles } from './related-files.ts';

/** The diagnostics of one document, as they go to the client. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** Keeps the client's diagnostics equal to the problems of the session. */
export interface Publisher extends Findings {
  /**
   * Tells what the client does not know yet of an analysis: new lists, emptied ones, and every open document that has a new
   * version. In turns: when something changes meanwhile, the rest is left to the next call. Not to be called twice at a time.
   */
  readonly publish: (analysis: Analysis, send: (published: Published) => void) => Promise<void>;
}

/** `report` hears of a rule that throws, and of a problem without a sentence; nothing else suffers from them. */
export function createPublisher(session: Session, report: OnFailure, pageOf: RulePageOf): Publisher {
  const sent = new Map<string, Published>();
  // What the client was told of last: only what differs from it is looked at. The problems may be the same ones while the
  // lines that they stand in, or what stands in a place that one of them shows, are others.
  let told: Problems = PersistentMap.EMPTY;
  let toldFiles: Workspace['files'] = PersistentMap.EMPTY;
  const relatedFiles = createRelatedFiles();

  // Problems outlive changes of other files than those that they show: they are put into words once.
  const said = memory<Problem, Diagnostic>();
  const diagnosticsIn = (workspace: Workspace, path: string, list: readonly Problem[]): Diagnostic[] => {
    const file = workspace.files.get(path);
    if (file === undefined) return [];
    const diagnostics = list.map(problem => {
      const shown = (problem.related ?? []).map(place => workspace.files.get(place.file));
      const say = () => toDiagnostic(workspace, file.lines, problem, sayOrName(problem, report), pageOf);
      return said(problem, [file, ...shown], say);
    });
    return session.presence(path) === 'unsaved' ? [fileGone(file), ...diagnostics] : diagnostics;
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
    ...createFindings(session, report),
    async publish({ workspace, problems }, send) {
      const revision = session.revision();
      const { files } = workspace;
      const edited = files.changesSince(toldFiles);
      const others = relatedFiles.showing(edited);
      const news = [...session.openPaths(), ...problems.changesSince(told), ...edited, ...others];
      const changed = new Set(news.filter(path => files.has(path) || sent.has(path)));
      const done: string[] = [];
      const rest = turns();
      for (const path of changed) {
        // Everything is in words before it counts as sent: a failure loses nothing.
        for (const published of newsOf(path, diagnosticsIn(workspace, path, problems.get(path) ?? []))) send(published);
        if (!files.has(path)) sent.delete(path);
        relatedFiles.note(path, problems.get(path) ?? []);
        done.push(path);
        await rest();
        if (session.revision() !== revision) break;
      }
      const isAll = done.length === changed.size;
      told = isAll ? problems : told.withAll(done.map(path => [path, problems.get(path)]));
      if (isAll) toldFiles = files;
    },
  };
}

/** Tells the log of each failure once. */
export function failuresTo(log: Log): OnFailure {
  const logged = new Set<string>();
  return ({ code, error }) => {
    // Without the stack, which depends on who asks.
    const what = `${code}: ${error}`;
    if (!logged.has(what)) log.error(`${code}: ${stackOf(error)}`);
    logged.add(what);
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
