import type { Attack } from './attack.ts';
import { hostileContent, hostileFiles } from './hostile.ts';
import { randomSessions } from './sessions/sessions.ts';
import { slowTexts } from './slow.ts';
import { spoiltTexts } from './spoilt.ts';
import { spoiltScenarios } from './spoilt-scenarios.ts';

/** Every way to attack the program; the long run takes them in turn. */
export const ATTACKS: readonly Attack[] = [
  spoiltTexts,
  spoiltScenarios,
  slowTexts,
  hostileContent,
  hostileFiles,
  randomSessions,
];
