import type { Entry, SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { fieldOf, itemsOfField } from '../../parse/fields.ts';
import { nearestPlatform } from '../facts/nearest-platform.ts';
import { perFile } from '../facts/per-file.ts';
import type { AroundRule } from '../rule.ts';
import { MEASURE, TRANSITION } from '../samples.ts';

/** A piece of evidence that belongs to no action. */
export const evidenceUnlinked: AroundRule = {
  code: 'evidence-unlinked',
  severity: 'warning',
  scope: 'around',
  check: perFile((view, file) => {
    // The sheet of 2026 demands actions (platform, section 5).
    const isRefused = nearestPlatform(view, file.path) === '2026';
    return unlinkedIn(file).map(entry => ({
      file: file.path,
      span: fieldOf(entry, 'actions')?.keySpan ?? entry.titleSpan,
      ...(isRefused && { variant: 'refused', severity: 'error' as const }),
    }));
  }),
  doc: {
    fr: {
      title: 'Preuve sans action',
      why: 'La preuve n’est demandée pour aucune action : personne ne la verra. La plateforme de 2026 refuse la feuille.',
      cure: 'Citer dans `actions` au moins une action, avec son référentiel, comme `cae_1.2.3.1`.',
    },
    en: {
      title: 'Evidence without an action',
      why: 'The evidence is asked for by no action: nobody will see it. The platform of 2026 refuses the sheet.',
      cure: 'List at least one action in `actions`, with its référentiel, such as `cae_1.2.3.1`.',
    },
  },
  bad: [
    `${MEASURE}//- preuves.md\n# Plan\n\`\`\`yaml\nid: plan\n<|actions|>: []\n\`\`\`\n`,
    `${TRANSITION}//- preuves.md\n# Plan\n\`\`\`yaml\nid: plan\n<|actions|>:\n\`\`\`\n`,
    '//- preuves.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n# <|Bilan|>\n```yaml\nid: bilan\n```\n',
  ],
  good: [
    `${MEASURE}//- preuves.md\n# Plan\n\`\`\`yaml\nid: plan\nactions: [cae_1.1.1]\n\`\`\`\n`,
    `${MEASURE}//- preuves.md\n# Plan\n\`\`\`yaml\nid: plan\nactions: cae_1.1.1\n\`\`\`\n`,
  ],
};

/** An entry of a file of evidence with an id alone tells no kind: it was meant to be evidence too. */
function unlinkedIn({ kind, entries }: SourceFile): readonly Entry[] {
  return entries.filter(entry => {
    const own = kindOf(entry);
    const isEvidence = own === 'evidence' || (own === 'none' && kind === 'evidence' && entry.block !== undefined);
    return isEvidence && !entry.block?.fault && itemsOfField(entry, 'actions').every(({ text }) => text === '');
  });
}
