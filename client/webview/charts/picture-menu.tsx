/** What a picture can be copied and saved as. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { Menu } from '../base/menu.tsx';
import { roles } from '../base/roles.ts';
import { copyPicture, type Picture, savePicture } from './picture.tsx';

/** The menu, and beside it that something was copied, or that there is no picture. `picture` is asked for when something is chosen. */
export function PictureMenu(props: { readonly title: string; readonly picture: () => Picture }): JSX.Element {
  const { title, picture } = props;
  const view = useView();
  const { say } = view;
  const [told, setTold] = useState('');
  const tell = async (work: () => Promise<string>): Promise<void> => {
    const failed = (error: unknown): string => {
      console.warn(`Référentiel: no picture: ${String(error)}`);
      return say('This picture cannot be made.');
    };
    setTold(await work().catch(failed));
  };
  const copy = (format: 'svg' | 'png') =>
    void tell(async () => ((await copyPicture(view, picture(), format)) ? say('Copied') : ''));
  const save = (format: 'svg' | 'png') => void tell(() => savePicture(view, picture(), format).then(() => ''));
  return (
    <>
      <span class="told" {...roles.status}>
        {told}
      </span>
      <Menu
        label={say('Copy the chart “{title}”', { title })}
        class="quiet"
        items={[
          { name: say('Copy as SVG'), onChoose: () => copy('svg') },
          { name: say('Copy as PNG'), onChoose: () => copy('png') },
          { name: say('Save as SVG…'), apart: true, onChoose: () => save('svg') },
          { name: say('Save as PNG…'), onChoose: () => save('png') },
        ]}
      >
        <Icon name="copy" />
      </Menu>
    </>
  );
}
