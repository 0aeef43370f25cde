import type { Attack } from './attack.ts';
import { clients } from './clients/clients.ts';
import { editedTexts } from './edited-texts.ts';
import { hostileContent, hostileFiles } from './hostile.ts';
import { randomSessions } from './sessions/sessions.ts';
import { slowTexts } from './slow.ts';
import { spoiltTexts } from './spoilt.ts';
import { spoiltFormulas } from './spoilt-formulas.ts';
import { spoiltScenarios } from './spoilt-scenarios.ts';
import { spoiltSettings } from './spoilt-settings.ts';
import { spoiltSheets } from './spoilt-sheets.ts';

/** Every way to attack the program; the long run takes them in turn. */
export const ATTACKS: readonly Attack[] = [
  spoiltTexts,
  editedTexts,
  spoiltFormulas,
  spoiltSheets,
  spoiltSettings,
  spoiltScenarios,
  slowTexts,
  hostileContent,
  hostileFiles,
  randomSessions,
  clients,
];
