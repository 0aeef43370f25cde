/** The first line of the view: what is simulated, under which scenario, and what can be done with it. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ViewDocument, ViewScope } from '../../../server/src/protocol/view.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { roles } from '../base/roles.ts';
import { useRoving } from '../base/use-roving.ts';
import { COLLECTIVITY_PANEL } from '../panels/collectivity.tsx';
import type { Shown } from '../state/shown.ts';
import { ComparisonMenu } from './comparison-menu.tsx';
import { DocumentMenu } from './document-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
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
  const { say } = useView();
  const { shown, document, ready } = props;
  const scope = shown === null ? null : scopeOf(shown);
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
          <ComparisonMenu shown={shown} brief={props.brief} />
          <ExportMenu />
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

function scopeOf({ simulation, rows }: Shown): ViewScope {
  const { referentialLabel, shown } = simulation;
  const label = shown.scope === '' ? referentialLabel : `${shown.scope} ${rows[0]?.title ?? ''}`;
  return { ...shown, referentialLabel, label };
}
