import type { Paint } from './scene.ts';

/** The site's light colours as literals, for files that leave the site. The hues are the five parts'. */
export const lightColours: Record<Exclude<Paint, 'hue'>, string> & { readonly hues: readonly string[] } = {
  ink: '#1b1a17',
  soft: '#5d584e',
  rule: '#e2dccf',
  tint: '#f3eee3',
  paper: '#fcfaf5',
  hues: ['#2f4b8f', '#a9402a', '#24664a', '#7d5200', '#763870'],
};

/** The name of the display face in files that leave the site. */
export const displayFace = 'Bricolage Grotesque';

/** The display face, which such a file may carry, then faces that every system has in some form. */
export const literalFaces = `'${displayFace}', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif`;

/** The colour of a paint in a group of this hue; without a hue, the ink. */
export function literalColour(paint: Paint, hue: number | null): string {
  if (paint !== 'hue') return lightColours[paint];
  return (hue === null ? undefined : lightColours.hues[hue]) ?? lightColours.ink;
}
