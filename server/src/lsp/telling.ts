import type { Connection } from 'vscode-languageserver';
import { foreseeSearch } from '../core/features/completion/actions.ts';
import { type DidUpdateParams, didUpdateNotification } from '../protocol/language.ts';
import type { Knowledge } from './knowledge.ts';
import { serveChoices } from './options/choices.ts';
import { createPublisher } from './problems/publisher.ts';
import { createPublishing } from './problems/publishing.ts';
import { reviewing } from './problems/reviews.ts';
import { createScenarioDiagnostics } from './problems/scenario-diagnostics.ts';
import { createScenarioProblems } from './scenarios/scenario-problems.ts';
import { serveExpectations } from './services/expectations.ts';
import { serveHintsAndColours } from './services/hints-and-colours.ts';
import { serveLenses } from './services/lenses.ts';
import { serveReading } from './services/reading.ts';
import { serveTrees } from './services/trees.ts';

export type Telling = ReturnType<typeof createTelling>;

/** What the server tells of its own accord: problems, the trees and aids that are others now, what scenarios expect. */
export function createTelling(connection: Connection, knowledge: Knowledge, whole: (() => void) | undefined) {
  const { session, scenarios, reviews, folders, delivery, log, notified, pageOf, support, options } = knowledge;
  const { revision, answer, answerAt, lookedAt, readiness } = knowledge;
  const unreviewed = createPublisher(session, knowledge.onFailure, pageOf);
  const publisher = reviewing(unreviewed, reviews);
  const problemsOf = createScenarioProblems(session.severities, log);
  const scenarioDiagnostics = createScenarioDiagnostics({
    scenarios,
    known: knowledge.knownScenarios.told,
    problemsOf,
    log,
    pageOf,
  });
  const treeNews = serveTrees(connection, { analysis: publisher.analysis, revision, answer, answerAt });
  const scenarioNews = serveExpectations(connection, {
    scenarios,
    known: knowledge.knownScenarios.now,
    problemsOf,
    revision,
    answer,
  });
  const choices = serveChoices(connection, notified, () => {
    lenses.askAgain();
    aids.askAgain();
  });
  const shown = { session, scenarios, support, aids: choices.aids, answer, log };
  const lenses = serveLenses(connection, { ...shown, commands: () => options().lensCommands, notified });
  serveReading(connection, { ...shown, pageOf, answerAt });
  const aids = serveHintsAndColours(connection, { ...shown, answerAt });
  const publishing = createPublishing({
    session,
    publisher,
    scenarioDiagnostics,
    reviews,
    revision,
    looks: folders.looks,
    lookedAt,
    nearlyRead: readiness.nearly,
    followed: folders.followed,
    notified,
    send: delivery.send,
    async published(now) {
      await lenses.renew();
      await aids.renew();
      if (!options().updates) return;
      const update: DidUpdateParams = { revision: now, ...scenarioNews(), ...(await treeNews()) };
      await connection.sendNotification(didUpdateNotification, update);
    },
    ahead: foreseeSearch,
    whole,
  });
  return {
    /** What is found in the référentiels, without what was approved of it. */
    analysis: unreviewed.analysis,
    publisher,
    publishing,
    problemsOf,
    scenarioDiagnostics,
    choices,
    inUse: lenses.inUse,
  };
}
