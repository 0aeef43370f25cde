import { equal } from 'node:assert/strict';
import { pngBytes } from '../../../client/src/simulation/png-bytes.ts';

describe('a picture from the page', () => {
  it('is taken where it begins as a PNG does', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
    equal(pngBytes(png.toString('base64'))?.length, 10);
  });

  it('is refused where it is anything else', () => {
    for (const content of ['', 'é', 'data:image/png;base64,iVBORw0KGgo=', Buffer.from('<svg/>').toString('base64')]) {
      equal(pngBytes(content), null, content);
    }
  });
});
