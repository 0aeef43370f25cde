import type { Connection } from 'vscode-languageserver';
import { speak } from '../../../l10n/say.ts';
import { formulasRequest, type OutcomesParams, outcomesRequest } from '../protocol/outcomes.ts';
import { type PreviewAnswer, type PreviewParams, previewRequest } from '../protocol/preview.ts';
import { createConfirming } from './edits/confirming.ts';
import { createEditing } from './edits/editing.ts';
import { type HindranceOf, hindranceIn } from './edits/hindrances.ts';
import { formulas, outcomes } from './handlers/outcomes.ts';
import { preview } from './handlers/preview.ts';
import { serveInitialization } from './initialization.ts';
import { createKnowledge, type Ground, type Knowledge } from './knowledge.ts';
import { countIn } from './proto/character-encoding.ts';
import { serveChanges } from './services/changes.ts';
import { serveCodeActions } from './services/code-actions.ts';
import { serveCompletion, serveSignatures } from './services/completion.ts';
import { serveCoverage } from './services/coverage.ts';
import { serveDocuments } from './services/document-notifications.ts';
import { serveFeatures } from './services/features.ts';
import { serveFormatting } from './services/formatting.ts';
import { serveRenames } from './services/renames.ts';
import { serveRestructuring } from './services/restructuring.ts';
import { serveSheets } from './services/sheets.ts';
import { serveSimulations } from './services/simulation.ts';
import { serveVerdicts } from './services/verdicts.ts';
import { createTelling, type Telling } from './telling.ts';
import { createSavedTexts } from './versions/saved-texts.ts';

/** Wires the language server to a connection, which it does not start. */
export function serve(connection: Connection, ground: Ground): void {
  const knowledge = createKnowledge(connection, ground, {
    changed: () => telling.publishing.schedule(),
    foreseen: file => telling.publisher.foresee(file),
    tell: () => telling.publishing.tell(),
    wasWhole: () => telling.publishing.wasWhole(),
  });
  const telling = createTelling(connection, knowledge, ground.whole);
  serveClient(connection, ground, knowledge, telling);
  serveTexts(connection, knowledge, telling);
  serveEdits(connection, knowledge, telling);
  serveScores(connection, knowledge, telling);
}

/** How a client begins and ends, and what it tells of its documents. */
function serveClient(connection: Connection, { locale }: Ground, knowledge: Knowledge, telling: Telling): void {
  const { session, scenarios, settings, reviews, folders, disk, lifecycle, notified, answer } = knowledge;
  serveInitialization(connection, {
    lifecycle,
    notified,
    locale,
    begin(support, options) {
      knowledge.begin(support, options);
      telling.choices.begin(options);
      speak(options.language);
      countIn(support.encoding);
      disk.begin(support.roots, options.exclude);
    },
    initialized: disk.read,
    unwatched: knowledge.unwatched,
    changeFolders: disk.changeFolders,
  });
  const named = [settings.documents, reviews.documents];
  serveDocuments(connection, { session, scenarios, named, folders, disk, notified });
  const { tell, tellAll } = telling.publishing;
  knowledge.delivery.serve(answer, {
    tell: () => Promise.all([settings.tell(), tell()]),
    tellAll: () => Promise.all([settings.tell(), tellAll()]),
  });
}

/** What is asked about a text where one reads it or writes it. */
function serveTexts(connection: Connection, knowledge: Knowledge, { choices, inUse }: Telling): void {
  const { session, scenarios, support, options, answer, answerAt } = knowledge;
  serveCompletion(connection, {
    session,
    scenarios,
    support,
    form: choices.citation,
    suggest: () => options().suggestCommand,
    answer,
    answerAt,
  });
  serveSignatures(connection, { session, support, answerAt });
  serveFormatting(connection, answerAt);
  connection.onRequest(previewRequest, answerAt<PreviewParams, PreviewAnswer | null>('preview', preview));
  connection.onRequest(
    formulasRequest,
    answer(formulasRequest, workspace => formulas(workspace)),
  );
  connection.onRequest(
    outcomesRequest,
    answer(outcomesRequest, async (workspace, params: OutcomesParams) => outcomes(workspace, params, await inUse())),
  );
}

/** What is asked about all texts, and changes them. */
function serveEdits(connection: Connection, knowledge: Knowledge, telling: Telling): void {
  const { files, session, settings, folders, outside, support, options, notified, answer } = knowledge;
  const hindranceOf: HindranceOf = changes => hindranceIn(session, files, changes);
  const editing = createEditing({ session, hindranceOf, support, outside });
  serveFeatures(connection, { ...knowledge, ...telling });
  const shows = () => {
    const { showsDocuments, knowsAnswers } = support();
    return { places: options().showsPlaces, documents: showsDocuments, closing: knowsAnswers };
  };
  const confirming = createConfirming(connection, shows);
  const scenarioCommand = () => options().scenarioCommand;
  const placeCommand = () => options().placeCommand;
  const leads = () => (support().resolvesCommands ? placeCommand() : undefined);
  const refactored = serveRestructuring(connection, { editing, confirming, leads, answer, notified });
  serveCodeActions(connection, { ...knowledge, ...telling, scenarioCommand, placeCommand, editing, refactored });
  serveRenames(connection, { ...knowledge, hindranceOf, settings: settings.documents });
  serveSheets(connection, {
    files,
    unsaved: path => (session.document(path) ?? settings.documents.document(path))?.getText(),
    holds: path => folders.holds(path),
    answer,
  });
}

/** What is asked about scenarios, and about what changed. */
function serveScores(connection: Connection, knowledge: Knowledge, { analysis, problemsOf }: Telling): void {
  const { session, scenarios, reviews, folders, support, answer } = knowledge;
  serveCoverage(connection, { scenarios, answer });
  const changes = serveChanges(connection, { ...knowledge, analysis });
  serveVerdicts(connection, { reviews, read: folders.changed, changes, support: () => support().edits, answer });
  serveSimulations(connection, { ...knowledge, problemsOf, saved: createSavedTexts(session) });
}
