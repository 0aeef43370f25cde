import type { ServerState } from '../../../client/src/server/server-life.ts';
import { type Conversation, conversation } from '../../../client/src/simulation/conversation.ts';
import { workQueue } from '../../../client/src/simulation/work-queue.ts';
import type {
  EditScenarioAnswer,
  EditScenarioParams,
  SimulateParams,
  Simulation,
} from '../../../server/src/protocol/simulation.ts';
import type { EmptyReason } from '../../../server/src/protocol/view.ts';
import { SHOWN } from './sample.ts';

type Reply<T> = T | Error | (() => T);

interface Given {
  readonly simulate: Reply<Simulation | null>[];
  readonly edit?: Reply<EditScenarioAnswer>[];
  readonly applies?: Reply<boolean>[];
  readonly latest?: number;
  readonly missing?: EmptyReason;
  readonly state?: ServerState;
}

/** A conversation with a server and a document that answer as they are told to. */
export function fixture({ simulate, edit = [], applies = [], latest = 0, missing, state = 'running' }: Given) {
  const asked: SimulateParams[] = [];
  const log: string[] = [];
  const answers: string[] = [];
  const empties: EmptyReason[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
  const refused: string[] = [];
  const document = {
    uri: 'untitled:a.scenario.yml',
    version: 1,
    reverts: 0,
    apply: async () => {
      log.push('apply');
      return applies.length === 0 ? true : reply(applies);
    },
  };
  const queue = workQueue(error => errors.push(String(error)));
  const talk: Conversation = conversation(
    {
      server: {
        state,
        simulate: async params => {
          asked.push(params);
          return reply(simulate);
        },
        editScenario: async ({ version }: EditScenarioParams) => {
          log.push(`edit of ${version}`);
          return reply(edit);
        },
      },
      queue,
      document,
      latest: () => latest,
      begin: async () => SHOWN,
      missing: () => missing ?? null,
      onAnswer: ({ resultId }) => {
        answers.push(resultId);
        log.push(`answer ${resultId}`);
      },
      onSettled: news => log.push(news),
      onEmpty: reason => empties.push(reason),
      onRefused: error => refused.push(String(error)),
      warn: text => warnings.push(text),
    },
    null,
  );
  // The fakes answer at once: what they lead to is done within some steps.
  const settled = async (): Promise<void> => {
    for (let tick = 0; tick < 100; tick++) await Promise.resolve();
  };
  return { talk, asked, log, answers, empties, errors, refused, warnings, document, settled };
}

function reply<T>(replies: Reply<T>[]): T {
  const next = replies.shift();
  if (next === undefined) throw new Error('asked more often than expected');
  if (next instanceof Error) throw next;
  return typeof next === 'function' ? (next as () => T)() : next;
}

/** An answer before which something happens. */
export function showing(answer: Simulation, happen: () => void): () => Simulation {
  return () => {
    happen();
    return answer;
  };
}

export function revert<T>(document: { version: number; reverts: number }, answer: T): T {
  document.version++;
  document.reverts++;
  return answer;
}

export function bump(document: { version: number }, answer: EditScenarioAnswer): EditScenarioAnswer {
  document.version++;
  return answer;
}
