/** Puts a text on the clipboard. A page that came by plain http has none of its own: there it is copied out of a field. */
export async function copy(content: string): Promise<void> {
  if (isSecureContext) await navigator.clipboard.writeText(content);
  else copyFromField(content);
}

function copyFromField(content: string): void {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = content;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
