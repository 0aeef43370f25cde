/** How a change of a scenario is made: the server says what becomes of the text and of the scores, and both come about. */
import { say } from '../../../l10n/say.ts';
import type { EditScenarioAnswer, ScenarioChange, Scope } from '../../../server/src/protocol/simulation.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Topic } from './topic.ts';
import type { WorkQueue } from './work-queue.ts';

export interface ChangeParts {
  readonly server: Pick<LanguageServer, 'editScenario'>;
  /** That of the scenario's document, which other views of it share. */
  readonly queue: WorkQueue;
  readonly document: {
    readonly uri: string;
    readonly version: number;
    /** How often what was unsaved in it was taken back. */
    readonly reverts: number;
    /** False where the document has changed since. */
    apply(edits: EditScenarioAnswer['edits']): Promise<boolean>;
  };
  /** Called when the document says what the change is to come to. */
  readonly onMade: () => void;
  /** Called where a change was not made: somebody waits for it. */
  readonly onRefused: (error: unknown) => void;
}

/** How often a change is tried anew when the text changes under it. */
const ATTEMPTS = 5;

/** Makes changes, each for the scope that is shown when it is wished for; none that was not written before it is taken back. */
export function makeChanges(
  { server, queue, document, onMade, onRefused }: ChangeParts,
  topic: Topic,
): (wish: ScenarioChange) => void {
  /** Null where the document was another before the server had read of it. */
  const edited = async (wish: ScenarioChange, scope: Scope, version: number): Promise<EditScenarioAnswer | null> => {
    try {
      return await server.editScenario({ simulate: topic.params(scope), version, change: wish });
    } catch (error) {
      if (document.version === version) throw error;
      return null;
    }
  };
  const make = async (wish: ScenarioChange, scope: Scope, isTakenBack: () => boolean): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (isTakenBack()) {
        // The page may have shown it already.
        topic.again();
        return;
      }
      const { version } = document;
      const asked = topic.comparison;
      const answer = await edited(wish, scope, version);
      if (topic.isOver) return;
      if (answer === null || document.version !== version) continue;
      // Seen before it is written: the way through the editor takes longer than the eye should wait.
      if (answer.simulation !== null && scope === topic.shown && asked === topic.comparison)
        topic.accept(answer.simulation);
      if (!(await document.apply(answer.edits))) continue;
      onMade();
      return;
    }
    throw new Error(say('The scenario’s text changed too often to be edited.'));
  };
  return wish => {
    const scope = topic.shown;
    const { reverts } = document;
    if (scope === null) return;
    queue.change(async () => {
      try {
        await make(wish, scope, () => document.reverts !== reverts);
      } catch (error) {
        // The page may show what did not come about.
        topic.again();
        onRefused(error);
      }
    });
  };
}
