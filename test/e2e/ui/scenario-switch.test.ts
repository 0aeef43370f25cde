import { SCENARIO, scenarioRoom, tabOf } from './scenario.ts';

const THERE = SCENARIO.replace('.scenario.yml', '-te.scenario.yml');

describe('a scenario in the workbench, in the référentiel that continues its own', () => {
  const room = scenarioRoom('scenario-switch');

  it('opens beside it, with what it would come to and where each status comes from', async () => {
    await room.open();
    const { code } = room;
    await room.choose('See what becomes of it in TE');
    await code.webview.getByRole('heading', { name: 'What becomes of it in TE' }).waitFor();
    await code.webview.getByText(/Leads nowhere: 15 statuses/).waitFor();
    await code.shoot('switch-0-report');
    await code.webview.getByRole('button', { name: 'Make a scenario of it' }).click();
    await code.see(`${tabOf(THERE)}.active.dirty`);
    await code.run('View: Close Editors in Other Groups');
    await room.showsTotal('3.30');
    await code.webview.getByText('platform of 2026').waitFor();
    await room.find('1.1.1.1');
    await room
      .row('1.1.1.1')
      .getByRole('button', { name: /points done/ })
      .click();
    await code.webview.getByText(/Remark: nature_1\.1\.1\.1/).waitFor();
    await code.shoot('switch-1-view');
    await code.run('Show the Text of the Scenario');
    await code.see('.view-line', /vivant_1\.1\.1\.1:.*#/);
    await code.shoot('switch-2-text');
  });
});
