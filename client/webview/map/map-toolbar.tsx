/** What of the map is shown, and how. */
import type { JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { MAP_LEVELS, type MapLevel, type WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import { Choice } from '../base/choice.tsx';
import { Icon } from '../base/icons.tsx';
import { Menu } from '../base/menu.tsx';
import { roles } from '../base/roles.ts';
import type { Say } from '../base/texts.ts';
import { useRoving } from '../base/use-roving.ts';
import { LinkKinds } from './link-kinds.tsx';
import type { MapMemory } from './map-memory.ts';
import { MapSearch } from './map-search.tsx';
import type { MapFilter } from './shown-map.ts';

export interface MapToolbarProps {
  readonly map: WireMap;
  /** The id of what one looks at; empty where that is nothing. */
  readonly focus: string;
  readonly filter: MapFilter;
  readonly shows: MapMemory['shows'];
  /** What one compares with; empty while nobody does. */
  readonly version: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: MapFilter) => void;
  readonly onShow: (shows: MapMemory['shows']) => void;
  readonly onLevel: (level: MapLevel) => void;
  readonly onReferential: (key: string) => void;
  /** Leads to the first that matches. */
  readonly onEnter: () => void;
  readonly onExport: (form: 'copy' | 'svg' | 'html') => void;
  readonly say: Say<MapText>;
}

const LEVEL_NAMES: Readonly<Record<MapLevel, MapText>> = {
  measure: 'Measures',
  'sub-action': 'Sub-actions',
  task: 'Tasks',
};

const DISTANCES = [1, 2, 3] as const;

export function MapToolbar(props: MapToolbarProps): JSX.Element {
  const { map, focus, filter, shows, version, search, onFilter, onShow, onExport, say } = props;
  const tools = useRef<HTMLDivElement>(null);
  useRoving(tools, { items: 'select, input, button:not([role=menuitem])' });
  const set = (changed: Partial<MapFilter>): void => onFilter({ ...filter, ...changed });
  return (
    <search class="map-bar" aria-label={say('Map of citations')} data-part>
      <MapSearch
        words={filter.words}
        search={search}
        onWords={words => set({ words })}
        onEnter={props.onEnter}
        say={say}
      />
      <div class="map-tools" ref={tools} {...roles.toolbar(say('Map of citations'))}>
        {map.referentials.length < 2 ? null : (
          <Choice
            label={say('Référentiel')}
            value={map.referential}
            choices={map.referentials.map(({ key, label }) => [key, label])}
            onChoose={props.onReferential}
          />
        )}
        <Choice
          label={say('Down to')}
          value={map.level}
          choices={MAP_LEVELS.map(level => [level, say(LEVEL_NAMES[level])])}
          onChoose={value => props.onLevel(MAP_LEVELS.find(level => level === value) ?? 'measure')}
        />
        <Choice
          label={say('Axis')}
          value={filter.axis ?? ''}
          all={say('All axes')}
          choices={map.groups.map(({ id, title, isForeign }) => [id, isForeign ? title : `${id} ${title}`])}
          onChoose={axis => set({ axis: axis === '' ? null : axis })}
        />
        {focus === '' ? null : (
          <Choice
            label={say('Distance')}
            value={filter.distance === null ? '' : String(filter.distance)}
            all={say('All distances')}
            choices={DISTANCES.map(distance => [String(distance), distanceInWords(distance, focus, say)])}
            onChoose={distance => set({ distance: distance === '' ? null : Number(distance) })}
          />
        )}
        <LinkKinds map={map} kinds={filter.kinds} onKinds={kinds => set({ kinds })} say={say} />
        {version === '' ? null : (
          <label class="check">
            <input
              type="checkbox"
              checked={filter.changedOnly}
              onChange={event => set({ changedOnly: event.currentTarget.checked })}
            />
            {say('Changed since {version}', { version })}
          </label>
        )}
        <div class="tabs">
          {(['picture', 'table'] as const).map(one => (
            <button key={one} type="button" class="tab" aria-pressed={shows === one} onClick={() => onShow(one)}>
              {say(one === 'picture' ? 'Picture' : 'Table')}
            </button>
          ))}
        </div>
        <Menu
          label={say('Export')}
          items={[
            { name: say('Copy as SVG'), onChoose: () => onExport('copy') },
            { name: say('As an SVG picture'), onChoose: () => onExport('svg') },
            { name: say('As an HTML page'), onChoose: () => onExport('html') },
          ]}
        >
          <Icon name="export" />
        </Menu>
      </div>
    </search>
  );
}

function distanceInWords(distance: number, id: string, say: Say<MapText>): string {
  return distance === 1
    ? say('{id} and what it is linked with', { id })
    : say('{count} steps from {id}', { count: String(distance), id });
}
