/** More is no scenario. In bytes. */
const MOST = 2_000_000;

/** The text of a file that somebody chooses; null where nobody does, or where it is too large to be a scenario. */
export function chooseText(): Promise<string | null> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = '.yml,.yaml';
  return new Promise(resolve => {
    field.addEventListener('cancel', () => resolve(null));
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      if (file === undefined || file.size > MOST) resolve(null);
      else file.text().then(resolve, () => resolve(null));
    });
    field.click();
  });
}
