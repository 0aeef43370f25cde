/** The files that a simulation can be made into. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { Menu, type MenuItem } from '../base/menu.tsx';

/** In a page, all that needs nobody else. */
export function ExportMenu(): JSX.Element {
  const { say, place, post } = useView();
  const tables: readonly MenuItem[] = [
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
  ];
  const page: MenuItem = {
    name: say('As an HTML page, to show and to print'),
    onChoose: () => post({ type: 'export', format: 'html' }),
  };
  return (
    <Menu label={say('Export')} items={place === 'page' ? [page] : [...tables, page]}>
      <Icon name="export" />
      <span class="menu-text">{say('Export')}</span>
    </Menu>
  );
}
