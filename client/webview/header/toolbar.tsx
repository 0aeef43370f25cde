/** The first line of the view: what is simulated, under which scenario, and what can be done with it. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ViewDocument, ViewScope } from '../../../server/src/protocol/view.ts';
import { useView, type View } from '../base/context.ts';
import { CutTitle } from '../base/cut-title.tsx';
import { Icon } from '../base/icons.tsx';
import { Menu, type MenuItem } from '../base/menu.tsx';
import { roles } from '../base/roles.ts';
import { useRoving } from '../base/use-roving.ts';
import { COLLECTIVITY_PANEL } from '../panels/collectivity.tsx';
import type { Shown } from '../state/shown.ts';
import { DocumentMenu } from './document-menu.tsx';
import { ScopeChoice } from './scope-choice.tsx';

export interface ToolbarProps {
  readonly scopes: readonly ViewScope[];
  readonly document: ViewDocument | null;
  /** Null while nothing is. */
  readonly shown: Shown | null;
  /** False while the first figures are awaited: nothing can be chosen yet. */
  readonly ready: boolean;
  /** True while the panel of the collectivité is open. */
  readonly collectivity: boolean;
  readonly onCollectivity: () => void;
  /** True where there is no room for the name of what is compared with: the legend has it. */
  readonly brief: boolean;
}

/** Title, choice of scope, the scenario, comparison, export, the collectivité: one stop of the keyboard. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const view = useView();
  const { say, place, post } = view;
  const { shown, document, ready } = props;
  const scope = shown === null ? null : scopeOf(shown);
  const baseline = shown?.simulation.compared === true ? (shown.baseline ?? '') : null;
  const tools = useRef<HTMLDivElement>(null);
  useRoving(tools, { items: 'select, button:enabled:not([role=menuitem])', someHidden: true });
  return (
    <div class="toolbar" data-part="toolbar" ref={tools} {...roles.toolbar(say('Tools'))}>
      <div class="scope">
        <h1 class="eyebrow">
          {say('Simulation')}
          {scope === null ? null : <span> · {scope.referentialLabel}</span>}
          {shown === null ? null : (
            <span data-testid="platform"> · {say('platform of {year}', { year: shown.simulation.platform })}</span>
          )}
        </h1>
        {ready ? <ScopeChoice scopes={props.scopes} shown={scope} /> : null}
      </div>
      {document === null ? null : (
        <DocumentMenu
          document={document}
          title={shown?.simulation.title ?? null}
          problems={shown?.simulation.problems ?? 0}
          firstProblem={shown?.simulation.firstProblem ?? null}
        />
      )}
      {shown === null ? null : (
        <div class="tools">
          <Menu
            label={comparisonInWords(view, baseline, props.brief)}
            items={comparisons(view, shown)}
            class={baseline === null ? '' : 'on'}
          >
            <Icon name="compare" />
            {baseline === null || props.brief ? (
              <span class="menu-text">{say('Compare')}</span>
            ) : (
              <CutTitle text={baseline} look="menu-text" />
            )}
          </Menu>
          <Menu
            label={say('Export')}
            items={[
              ...(place === 'page'
                ? []
                : [
                    { name: say('As a workbook (XLSX)'), onChoose: () => post({ type: 'export', format: 'xlsx' }) },
                    {
                      name: say('As CSV for a French spreadsheet (; and decimal comma)'),
                      onChoose: () => post({ type: 'export', format: 'csv-fr' }),
                    },
                    {
                      name: say('As CSV for programs (comma and decimal point)'),
                      onChoose: () => post({ type: 'export', format: 'csv' }),
                    },
                    { name: say('As Markdown'), onChoose: () => post({ type: 'export', format: 'markdown' }) },
                  ]),
              {
                name: say('As an HTML page, to show and to print'),
                onChoose: () => post({ type: 'export', format: 'html' }),
              },
            ]}
          >
            <Icon name="export" />
            <span class="menu-text">{say('Export')}</span>
          </Menu>
          <button
            type="button"
            class={props.collectivity ? 'menu-button on' : 'menu-button'}
            aria-pressed={props.collectivity}
            aria-controls={props.collectivity ? COLLECTIVITY_PANEL : undefined}
            onClick={props.onCollectivity}
          >
            <Icon name="people" />
            {say('Collectivité')}
          </button>
        </div>
      )}
    </div>
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

function scopeOf({ simulation, rows }: Shown): ViewScope {
  const { referentialLabel, shown } = simulation;
  const label = shown.scope === '' ? referentialLabel : `${shown.scope} ${rows[0]?.title ?? ''}`;
  return { ...shown, referentialLabel, label };
}
