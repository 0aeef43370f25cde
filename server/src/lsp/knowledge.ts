import type { Connection } from 'vscode-languageserver';
import type { SourceFile } from '../core/model/source.ts';
import type { Files } from '../files/files.ts';
import { createOutside } from './edits/outside.ts';
import { createDiskNews } from './folders/disk-news.ts';
import { createFolders } from './folders/folders.ts';
import { createStamps } from './folders/stamps.ts';
import { createTakeIn } from './folders/take-in.ts';
import { NO_OPTIONS, type Options } from './options/options.ts';
import { createDelivery } from './problems/delivery.ts';
import { failuresTo } from './problems/publisher.ts';
import { createReviews } from './problems/reviews.ts';
import { type ClientSupport, NO_SUPPORT } from './proto/client-support.ts';
import { type RulePageOf, rulePageIn } from './proto/rule-pages.ts';
import { createKnownScenarios } from './scenarios/known-scenarios.ts';
import { createScenarios } from './scenarios/scenarios.ts';
import { serveSettings } from './services/settings.ts';
import { createAnswers, type Notified, notifiedWhile } from './session/answers.ts';
import { createReadiness } from './session/readiness.ts';
import { createSession } from './session/session.ts';
import { createCommitted } from './versions/committed.ts';
import { createLifecycle } from './wire/lifecycle.ts';
import { logUntilEnd } from './wire/log.ts';
import { readingProgress } from './wire/progress.ts';

/** What the language server stands on: each of its entries gives its own. */
export interface Ground {
  /** Where référentiels are kept. */
  readonly files: Files;
  readonly pageOf: RulePageOf;
  /** For clients that name none. */
  readonly locale: string;
  /** Called whenever the client has been told of all, and what it may ask for next is ready. */
  readonly whole?: () => void;
}

/** Who hears of what becomes known. */
export interface Hearers {
  /** Something is other than it was; nothing is read yet. */
  readonly changed: () => void;
  /** A file that was parsed, and is not taken in yet. */
  readonly foreseen: (file: SourceFile) => void;
  /** Ends when the client has been told of what is open. */
  readonly tell: () => Promise<void>;
  /** True once the client has been told of all. */
  readonly wasWhole: () => boolean;
}

/** What the client said of itself when it began. */
interface Said {
  readonly support: ClientSupport;
  readonly options: Options;
}

export type Knowledge = ReturnType<typeof createKnowledge>;

/** What the server knows: its texts and files, the scenarios, what steers it, and whether it is read; kept in step with all that changes. */
export function createKnowledge(connection: Connection, { files, pageOf: ownPageOf }: Ground, hearers: Hearers) {
  let said: Said = { support: NO_SUPPORT, options: NO_OPTIONS };
  const support = (): ClientSupport => said.support;
  const pageOf: RulePageOf = code =>
    said.options.pages === undefined ? ownPageOf(code) : rulePageIn(said.options.pages, code);
  const checksJson = (): boolean => said.options.checksJson;

  const lifecycle = createLifecycle();
  const log = logUntilEnd(lifecycle, connection.console);
  const notified: Notified = notifiedWhile(lifecycle, log);
  const onFailure = failuresTo(log);
  const { changed } = hearers;
  const session = createSession({ changed, counts: path => folders.counts(path), log });
  const scenarios = createScenarios(files, changed);
  const committed = createCommitted(changed, path => folders.holds(path));
  const delivery = createDelivery(connection, lifecycle, support, log);
  const saved = (uri: string): Promise<void> => folders.changed([uri]);
  const settings = serveSettings({ notified, send: delivery.send, pageOf, saved, checksJson });
  const reviews = createReviews({ changed, saved, pageOf, checksJson, onFailure });
  const readiness = createReadiness(session);
  const progressed = readingProgress(connection, log, () => said.support.progress);
  const stamps = createStamps(files);
  const { foreseen } = hearers;
  const takeIn = createTakeIn(session, { files, noted: stamps.note, readiness, foreseen, progressed });
  const folders = createFolders(session, takeIn, {
    files,
    stamps,
    configured: settings.configured,
    reviewed: reviews.reviewed,
    tell: hearers.tell,
    looked: changed,
  });
  let isWatched = true;
  const watches = (): boolean => isWatched && said.support.watches;
  const disk = createDiskNews({ folders, notified, watches, wasWhole: hearers.wasWhole });
  const { lookedAt } = disk;
  const knownScenarios = createKnownScenarios(files, scenarios, folders);
  return {
    files,
    begin(support: ClientSupport, options: Options): void {
      said = { support, options };
    },
    /** The client does not tell of changes on the disk, although it says that it does. */
    unwatched(): void {
      isWatched = false;
    },
    options: (): Options => said.options,
    support,
    pageOf,
    lifecycle,
    log,
    notified,
    onFailure,
    session,
    readiness,
    scenarios,
    knownScenarios,
    committed,
    delivery,
    settings,
    reviews,
    folders,
    disk,
    lookedAt,
    outside: createOutside({ files, scenarios: knownScenarios.now, settings: settings.documents, folders }),
    ...createAnswers({ lifecycle, readiness, session, lookedAt, log }),
    /** One more at each change of anything that is told or answered. */
    revision: (): number => session.revision() + scenarios.revision() + committed.revision() + reviews.revision(),
  };
}
