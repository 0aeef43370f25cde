import type { Connection } from 'vscode-languageserver';
import { speak } from '../../../l10n/say.ts';
import { foreseeSearch } from '../core/features/completion/actions.ts';
import type { Files } from '../files/files.ts';
import { type DidUpdateParams, didUpdateNotification } from '../protocol/language.ts';
import { formulasRequest, type OutcomesParams, outcomesRequest } from '../protocol/outcomes.ts';
import { type PreviewAnswer, type PreviewParams, previewRequest } from '../protocol/preview.ts';
import { createAnswers, notifiedWhile } from './answers.ts';
import { serveChanges } from './changes.ts';
import { countIn } from './character-encoding.ts';
import { serveChoices } from './choices.ts';
import { NO_SUPPORT } from './client-support.ts';
import { createCommitted } from './committed.ts';
import { serveCompletion, serveSignatures } from './completion.ts';
import { createConfirming } from './confirming.ts';
import { serveCoverage } from './coverage.ts';
import { createDelivery } from './delivery.ts';
import { createDiskNews } from './disk-news.ts';
import { serveDocuments } from './document-notifications.ts';
import { createEditing } from './editing.ts';
import { serveExpectations } from './expectations.ts';
import { serveFeatures } from './features.ts';
import { createFolders } from './folders.ts';
import { serveFormatting } from './formatting.ts';
import { formulas, outcomes } from './handlers/outcomes.ts';
import { preview } from './handlers/preview.ts';
import { type HindranceOf, hindranceIn } from './hindrances.ts';
import { serveInitialization } from './initialization.ts';
import { createKnownScenarios } from './known-scenarios.ts';
import { serveLenses } from './lenses.ts';
import { createLifecycle } from './lifecycle.ts';
import { logUntilEnd } from './log.ts';
import { NO_OPTIONS } from './options.ts';
import { createOutside } from './outside.ts';
import { readingProgress } from './progress.ts';
import { createPublisher, failuresTo } from './publisher.ts';
import { createPublishing } from './publishing.ts';
import { createReadiness } from './readiness.ts';
import { serveReading } from './reading.ts';
import { serveRenames } from './renames.ts';
import { serveRestructuring } from './restructuring.ts';
import { createReviews, reviewing } from './reviews.ts';
import { type RulePageOf, rulePageIn } from './rule-pages.ts';
import { createSavedTexts } from './saved-texts.ts';
import { createScenarioDiagnostics } from './scenario-diagnostics.ts';
import { createScenarioProblems } from './scenario-problems.ts';
import { createScenarios } from './scenarios.ts';
import { createSession } from './session.ts';
import { serveSettings } from './settings.ts';
import { serveSheets } from './sheets.ts';
import { serveSimulations } from './simulation.ts';
import { createTakeIn } from './take-in.ts';
import { serveTrees } from './trees.ts';
import { serveVerdicts } from './verdicts.ts';

/** What the language server stands on: each of its entries gives its own. */
export interface Ground {
  /** Where référentiels are kept. */
  readonly files: Files;
  readonly pageOf: RulePageOf;
  /** For clients that name none. */
  readonly locale: string;
}

/** Wires the language server to a connection, which it does not start. */
export function serve(connection: Connection, { files, pageOf: ownPageOf, locale }: Ground): void {
  let client = NO_SUPPORT;
  let options = NO_OPTIONS;
  const support = () => client;
  const pageOf: RulePageOf = code => (options.pages === undefined ? ownPageOf(code) : rulePageIn(options.pages, code));

  const lifecycle = createLifecycle();
  const log = logUntilEnd(lifecycle, connection.console);
  const notified = notifiedWhile(lifecycle, log);
  const changed = (): void => publishing.schedule();
  const session = createSession({ changed, counts: path => folders.counts(path), log });
  const scenarios = createScenarios(files, changed);
  const committed = createCommitted(changed, path => folders.holds(path));
  const revision = (): number => session.revision() + scenarios.revision() + committed.revision() + reviews.revision();

  const checksJson = (): boolean => options.checksJson;
  const delivery = createDelivery(connection, lifecycle, support, log);
  const settings = serveSettings({
    notified,
    send: delivery.send,
    pageOf,
    saved: uri => folders.changed([uri]),
    checksJson,
  });
  const onFailure = failuresTo(log);
  const saved = (uri: string) => folders.changed([uri]);
  const reviews = createReviews({ changed, saved, pageOf, checksJson, onFailure });
  const readiness = createReadiness(session);
  const takeIn = createTakeIn(session, {
    files,
    readiness,
    foreseen: file => publisher.foresee(file),
    progressed: readingProgress(connection, log, () => client.progress),
  });
  const folders = createFolders(session, takeIn, {
    files,
    configured: settings.configured,
    reviewed: reviews.reviewed,
    tell: () => publishing.tell(),
  });
  const disk = createDiskNews({
    folders,
    notified,
    watches: () => client.watches,
    wasWhole: () => publishing.wasWhole(),
  });
  const { lookedAt } = disk;
  const { answer, answerAt } = createAnswers({ lifecycle, readiness, session, lookedAt, log });

  const findings = createPublisher(session, onFailure, pageOf);
  const publisher = reviewing(findings, reviews);
  const problemsOf = createScenarioProblems(session.severities, log);
  const scenarioDiagnostics = createScenarioDiagnostics(scenarios, problemsOf, log, pageOf);
  const knownScenarios = createKnownScenarios(files, scenarios, folders.yamlFiles);
  const outside = createOutside({ files, scenarios: knownScenarios, settings: settings.documents, folders });
  const hindranceOf: HindranceOf = changes => hindranceIn(session, files, changes);
  const editing = createEditing({ session, hindranceOf, support, outside });
  const treeNews = serveTrees(connection, { analysis: publisher.analysis, revision, answer, answerAt });
  const scenarioNews = serveExpectations(connection, {
    scenarios,
    known: knownScenarios,
    problemsOf,
    revision,
    answer,
  });
  const choices = serveChoices(connection, notified, () => {
    lenses.askAgain();
    reading.askAgain();
  });
  const shown = { session, scenarios, support, aids: choices.aids, answer, log };
  const lenses = serveLenses(connection, { ...shown, commands: () => options.lensCommands, notified });
  const reading = serveReading(connection, { ...shown, pageOf, answerAt });
  const publishing = createPublishing({
    session,
    publisher,
    scenarioDiagnostics,
    reviews,
    revision,
    lookedAt,
    followed: folders.followed,
    notified,
    send: delivery.send,
    async published(now) {
      await lenses.renew();
      await reading.renew();
      if (!options.updates) return;
      const update: DidUpdateParams = { revision: now, ...scenarioNews(), ...(await treeNews()) };
      await connection.sendNotification(didUpdateNotification, update);
    },
    ahead: foreseeSearch,
  });

  delivery.serve(answer, () => Promise.all([settings.tell(), publishing.tell()]));

  serveInitialization(connection, {
    lifecycle,
    notified,
    locale,
    begin(said, chosen) {
      client = said;
      options = chosen;
      choices.begin(chosen);
      speak(options.language);
      countIn(client.encoding);
      disk.begin(client.roots, options.exclude);
    },
    initialized: disk.read,
    changeFolders: disk.changeFolders,
  });
  const named = [settings.documents, reviews.documents];
  serveDocuments(connection, { session, scenarios, named, folders, disk, notified });
  serveFeatures(connection, {
    files,
    session,
    scenarios,
    publisher,
    scenarioDiagnostics,
    settings,
    reviews,
    support,
    scenarioCommand: () => options.scenarioCommand,
    editing,
    pageOf,
    answer,
    answerAt,
    inUse: lenses.inUse,
  });
  const confirming = createConfirming(connection, () => ({
    places: options.showsPlaces,
    documents: support().showsDocuments,
  }));
  serveRestructuring(connection, { editing, confirming, answer, notified });
  serveCompletion(connection, {
    session,
    scenarios,
    support,
    form: choices.citation,
    suggest: () => options.suggestCommand,
    answer,
    answerAt,
  });
  serveSignatures(connection, { session, support, answerAt });
  serveFormatting(connection, answerAt);
  serveRenames(connection, {
    session,
    hindranceOf,
    scenarios,
    settings: settings.documents,
    folders,
    outside,
    support,
    answer,
  });
  connection.onRequest(previewRequest, answerAt<PreviewParams, PreviewAnswer | null>('preview', preview));
  serveSheets(connection, {
    files,
    unsaved: path => (session.document(path) ?? settings.documents.document(path))?.getText(),
    holds: path => folders.holds(path),
    answer,
  });
  connection.onRequest(
    formulasRequest,
    answer(formulasRequest, workspace => formulas(workspace)),
  );
  connection.onRequest(
    outcomesRequest,
    answer(outcomesRequest, async (workspace, params: OutcomesParams) =>
      outcomes(workspace, params, await lenses.inUse()),
    ),
  );
  serveCoverage(connection, { scenarios, answer });
  const { analysis } = findings;
  const changes = serveChanges(connection, { files, scenarios, committed, reviews, analysis, revision, answer, log });
  serveVerdicts(connection, { reviews, read: folders.changed, changes, support: () => client.edits, answer });
  serveSimulations(connection, {
    scenarios,
    committed,
    saved: createSavedTexts(session),
    problemsOf,
    revision,
    answer,
  });
}
