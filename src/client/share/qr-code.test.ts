import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrSvg } from './qr-code.ts';

describe('a QR code', () => {
  it.each([
    'https://exemple.fr/propositions/12/#constat-1',
    `https://exemple.fr/livre-blanc/selection/?p=${Array.from({ length: 67 }, (_, index) => index + 1).join(',')}`,
  ])('is read back as the address it was made for: %s', async (address) => {
    const { data, info } = await sharp(Buffer.from(qrSvg(address)))
      .resize(400)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(address);
  });

  it('names its address without breaking out of it', () => {
    expect(qrSvg('https://exemple.fr/?a="><b>')).toContain(
      'aria-label="https://exemple.fr/?a=&quot;>&lt;b>"',
    );
  });
});
