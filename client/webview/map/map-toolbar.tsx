/** What of the map is shown, and how. */
import type { JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { MAP_LEVELS, type MapLevel, type WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import { Check } from '../base/check.tsx';
import { Choice } from '../base/choice.tsx';
import { Icon } from '../base/icons.tsx';
import { Menu } from '../base/menu.tsx';
import { roles } from '../base/roles.ts';
import { SearchField } from '../base/search-field.tsx';
import type { Say } from '../base/texts.ts';
import { useRoving } from '../base/use-roving.ts';
import { useFindKeys } from '../table/use-find-keys.ts';
import { LinkKinds } from './link-kinds.tsx';
import type { MapMemory } from './map-memory.ts';
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

const EXPORTS = [
  ['copy', 'Copy as SVG'],
  ['svg', 'As an SVG picture'],
  ['html', 'As an HTML page'],
] as const;

export function MapToolbar(props: MapToolbarProps): JSX.Element {
  const { map, focus, filter, shows, version, search, onFilter, onShow, onExport, say } = props;
  const tools = useRef<HTMLDivElement>(null);
  useRoving(tools, { items: 'select, input, button:not([role=menuitem])' });
  useFindKeys(search);
  const set = (changed: Partial<MapFilter>): void => onFilter({ ...filter, ...changed });
  return (
    <search class="map-bar" aria-label={say('Map of citations')} data-part>
      <SearchField
        field={search}
        placeholder={say('Search…')}
        aria-label={say('Find an id, words of a title or of a sentence')}
        aria-keyshortcuts="Control+F /"
        words={filter.words}
        onWords={words => set({ words })}
        onKeyDown={event => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          props.onEnter();
        }}
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
          <Check
            label={say('Changed since {version}', { version })}
            checked={filter.changedOnly}
            onCheck={changedOnly => set({ changedOnly })}
          />
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
          items={EXPORTS.map(([form, name]) => ({ name: say(name), onChoose: () => onExport(form) }))}
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
