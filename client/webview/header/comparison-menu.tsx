/** What a simulation is compared with. */
import type { JSX } from 'preact';
import { useView, type View } from '../base/context.ts';
import { CutTitle } from '../base/cut-title.tsx';
import { Icon } from '../base/icons.tsx';
import { Menu, type MenuItem } from '../base/menu.tsx';
import type { Shown } from '../state/shown.ts';

export interface ComparisonMenuProps {
  readonly shown: Shown;
  /** True where there is no room for the name of what is compared with. */
  readonly brief: boolean;
}

/** Its name is what is compared with, where that is something and there is room. */
export function ComparisonMenu({ shown, brief }: ComparisonMenuProps): JSX.Element {
  const view = useView();
  const baseline = shown.simulation.compared ? (shown.baseline ?? '') : null;
  return (
    <Menu
      label={comparisonInWords(view, baseline, brief)}
      items={comparisons(view, shown)}
      class={baseline === null ? '' : 'on'}
    >
      <Icon name="compare" />
      {baseline === null || brief ? (
        <span class="menu-text">{view.say('Compare')}</span>
      ) : (
        <CutTitle text={baseline} look="menu-text" />
      )}
    </Menu>
  );
}

/** The name of the menu; it begins with what can be read on it. */
function comparisonInWords({ say }: View, baseline: string | null, brief: boolean): string {
  if (baseline === null) return say('Compare with…');
  return brief ? `${say('Compare')} · ${baseline}` : say('Compared with {baseline}', { baseline });
}

function comparisons({ say, place, post }: View, { simulation }: Shown): readonly MenuItem[] {
  return [
    { name: say('A copy, to be changed'), onChoose: () => post({ type: 'document', command: 'duplicateAndCompare' }) },
    { name: say('Another scenario…'), onChoose: () => post({ type: 'compare', with: 'scenario' }) },
    ...(place === 'page' ? [] : versions({ say, post })),
    {
      name: say('Nothing'),
      apart: true,
      disabled: !simulation.compared,
      onChoose: () => post({ type: 'compare', with: 'nothing' }),
    },
  ];
}

/** What only an editor has. */
function versions({ say, post }: Pick<View, 'say' | 'post'>): readonly MenuItem[] {
  return [
    { name: say('The text as last committed'), onChoose: () => post({ type: 'compare', with: 'committed' }) },
    { name: say('Several scenarios and versions…'), onChoose: () => post({ type: 'compare', with: 'several' }) },
  ];
}
