import type { Analysis } from '../../core/analysis/run.ts';
import { isWhole, type Workspace } from '../../core/index/workspace.ts';
import type { Notified } from '../session/answers.ts';
import type { Session } from '../session/session.ts';
import { whenUnasked } from '../turns/asking.ts';
import { hasten } from '../turns/at-leisure.ts';
import { now as moment } from '../turns/event-loop.ts';
import { hurry, inTurns, patientTurns } from '../turns/turns.ts';
import { whenQuiet } from '../turns/when-quiet.ts';
import { createFirstLook } from './first-look.ts';
import type { Publisher } from './publisher.ts';
import type { Reviews } from './reviews.ts';
import type { ScenarioDiagnostics } from './scenario-diagnostics.ts';
import { sendingAll } from './sending.ts';
import { createUnseenScenarios, type UnseenHost } from './unseen-scenarios.ts';

/** When the client is told what is new. */
export interface Publishing {
  /** Tells it after the messages that have already arrived: a burst of edits is one reading. */
  readonly schedule: () => void;
  /** The same; ends when that has been done, while what nobody sees is still looked at. */
  readonly tell: () => Promise<void>;
  /** The same; ends when that, too, has been told. */
  readonly tellAll: () => Promise<void>;
  /** True once all that was to be read has been. */
  readonly wasWhole: () => boolean;
}

export interface PublishingHost extends UnseenHost {
  readonly session: Session;
  readonly publisher: Publisher;
  readonly scenarioDiagnostics: ScenarioDiagnostics;
  readonly reviews: Pick<Reviews, 'news'>;
  readonly lookedAt: () => Promise<void>;
  readonly nearlyRead: () => Promise<void>;
  /** Ends when all is taken in that was heard of the disk so far. */
  readonly followed: () => Promise<void>;
  readonly notified: Notified;
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
  const waitingForAll: (() => void)[] = [];
  const publishAll = (analysis: Analysis): Promise<void> =>
    sendingAll(host.send, async send => {
      if (isWhole(analysis.workspace)) {
        scenarioDiagnostics.news(analysis.workspace).forEach(send);
        reviews.news(analysis).forEach(send);
      }
      await publisher.publish(analysis, send);
    });
  const publishUnseen = createUnseenScenarios(host);
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
    await Promise.all([
      publishUnseen({ isWanted: isLast, isAwaited: () => waitingForAll.length > 0 }),
      inTurns(host.ahead(session.workspace()), isLast, patientTurns()),
    ]);
    if (isLast()) host.whole?.();
  });
  const publishSoon = whenQuiet(async () => {
    const seen = scheduled;
    await publish(undefined);
    // Who came meanwhile, or asked before something changed meanwhile, needs what the next time tells.
    if (scheduled === seen) for (const end of waiting.splice(0)) end();
    await getReady(seen);
    if (scheduled === seen) for (const end of waitingForAll.splice(0)) end();
  });
  const schedule = (): void => {
    scheduled++;
    hasten();
    changedLast = moment();
    publishSoon();
    look.changed();
  };
  const scheduledFor = (ends: (() => void)[]) => (): Promise<void> =>
    new Promise(end => {
      ends.push(end);
      schedule();
    });
  return {
    schedule,
    tell: scheduledFor(waiting),
    tellAll: scheduledFor(waitingForAll),
    wasWhole: () => wasWhole,
  };
}
