import type { Analysis } from '../../core/analysis/run.ts';
import { isWhole, type Workspace } from '../../core/index/workspace.ts';
import type { Notified } from '../session/answers.ts';
import type { Session } from '../session/session.ts';
import { whenUnasked } from '../turns/asking.ts';
import { now as moment } from '../turns/event-loop.ts';
import { hurry, inTurns, patientTurns } from '../turns/turns.ts';
import { whenQuiet } from '../turns/when-quiet.ts';
import { createFirstLook } from './first-look.ts';
import type { Published, Publisher } from './publisher.ts';
import type { Reviews } from './reviews.ts';
import type { ScenarioDiagnostics } from './scenario-diagnostics.ts';

/** When the client is told what is new. */
export interface Publishing {
  /** Tells it after the messages that have already arrived: a burst of edits is one reading. */
  readonly schedule: () => void;
  /** The same; ends when that has been done. */
  readonly tell: () => Promise<void>;
  /** True once all that was to be read has been. */
  readonly wasWhole: () => boolean;
}

export interface PublishingHost {
  readonly session: Session;
  readonly publisher: Publisher;
  readonly scenarioDiagnostics: ScenarioDiagnostics;
  readonly reviews: Pick<Reviews, 'news'>;
  readonly revision: () => number;
  readonly lookedAt: () => Promise<void>;
  readonly nearlyRead: () => Promise<void>;
  /** Ends when all is taken in that was heard of the disk so far. */
  readonly followed: () => Promise<void>;
  readonly notified: Notified;
  readonly send: (published: Published) => Promise<void>;
  /** Called with a revision of which all diagnostics were sent: what else there is to tell. */
  readonly published: (revision: number) => Promise<void>;
  /** What can be made ready once all has been told, in turns, for as long as nothing else is new. */
  readonly ahead: (workspace: Workspace) => Iterator<void, void>;
  /** Called whenever all has been told and made ready. */
  readonly whole: (() => void) | undefined;
}

const nothing = async (): Promise<void> => undefined;

export function createPublishing(host: PublishingHost): Publishing {
  const { session, publisher, scenarioDiagnostics, reviews, revision, notified } = host;
  let wasWhole = false;
  // What was whole stays as it was told until it is whole again.
  const isToBeTold = (workspace: Workspace): boolean => isWhole(workspace) || !wasWhole;
  // The revision that the client heard of last.
  let told = -1;
  const waiting: (() => void)[] = [];
  const publishAll = async (analysis: Analysis): Promise<void> => {
    const sendings: Promise<void>[] = [];
    const send = (published: Published): void => {
      const sending = host.send(published);
      sendings.push(sending);
      // One that fails is told at the end, with all others: until then it is not one that nobody looks at.
      sending.catch(() => undefined);
    };
    if (isWhole(analysis.workspace)) {
      scenarioDiagnostics.news(analysis.workspace).forEach(send);
      reviews.news(analysis).forEach(send);
    }
    await publisher.publish(analysis, send);
    await Promise.all(sendings);
  };
  const { nearlyRead } = host;
  const look = createFirstLook({ session, publisher, notified, isDone: () => wasWhole, tell: publishAll, nearlyRead });
  const publish = notified('diagnostics', async () => {
    // What a document alone decides needs no look at the disk.
    if (session.unread() !== 'all') await host.lookedAt();
    // Of several switches of branch, or of a text that was given up, the end counts.
    if (isWhole(session.workspace())) await host.followed();
    // Whoever asks right behind a keystroke needs what was just taken in, and no problems; a long work waits.
    await hurry(nothing);
    if (wasWhole) await whenUnasked(() => changedLast);
    const now = revision();
    if (now === told || !isToBeTold(session.workspace())) return;
    const analysis = await look.analysis();
    const { workspace } = analysis;
    // A reading may have begun while the problems were looked for.
    if (!isToBeTold(workspace)) return;
    wasWhole ||= isWhole(workspace);
    await hurry(() => publishAll(analysis));
    if (!isWhole(workspace) || revision() !== now) return;
    told = now;
    await host.published(now);
  });
  let scheduled = 0;
  let changedLast = 0;
  const getReady = notified('what comes next', async (seen: number) => {
    const isLast = (): boolean => scheduled === seen;
    if (!wasWhole) return;
    await inTurns(host.ahead(session.workspace()), isLast, patientTurns());
    if (isLast()) host.whole?.();
  });
  const publishSoon = whenQuiet(async () => {
    const seen = scheduled;
    await publish(undefined);
    // Who came meanwhile, or asked before something changed meanwhile, needs what the next time tells.
    if (scheduled === seen) for (const end of waiting.splice(0)) end();
    await getReady(seen);
  });
  const schedule = (): void => {
    scheduled++;
    changedLast = moment();
    publishSoon();
    look.changed();
  };
  return {
    schedule,
    tell: () =>
      new Promise(end => {
        waiting.push(end);
        schedule();
      }),
    wasWhole: () => wasWhole,
  };
}
