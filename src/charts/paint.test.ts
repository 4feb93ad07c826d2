import { describe, expect, it } from 'vitest';
import { lightColours, literalColour } from './paint.ts';

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of files', () => {
  it('let the numbers on marks be read, 4.5 to 1, on the paper and in tinted cells', () => {
    for (const hue of lightColours.hues) {
      expect(contrast(hue, lightColours.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(hue, lightColours.tint)).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('let quiet texts be read', () => {
    expect(contrast(lightColours.soft, lightColours.tint)).toBeGreaterThanOrEqual(4.5);
  });
  it('take the ink where there is no part', () => {
    expect(literalColour('hue', null)).toBe(lightColours.ink);
    expect(literalColour('hue', 1)).toBe(lightColours.hues[1]);
  });
});
