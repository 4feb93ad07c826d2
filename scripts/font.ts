import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { aliasCharacters, charactersOf, widenSpace } from './font-characters.ts';

/** The part of subset-font used here; it comes without types. */
type SubsetFont = (
  font: Buffer,
  text: string | undefined,
  options: {
    targetFormat: 'truetype' | 'woff2';
    keepAllGlyphs?: boolean;
    noHinting?: boolean;
    keepFeatures?: string[];
  },
) => Promise<Buffer>;
const subsetFont: SubsetFont = createRequire(import.meta.url)('subset-font');

/** The most that the font may weigh, in bytes: it must arrive before the eye does. */
export const heaviest = 30_000;

const basicLatin = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join(
  '',
);
/** What French titles and numbers are made of. */
export const wanted = `${basicLatin}ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸàâäçèéêëîïôöùûüÿœŒæÆ«»’‘“”–—…€%‰№°º²³₂×·¶§−→←↑↓\u00a0\u202f\u2009\u2011`;

/** Characters the font has under another name: the narrow no-break space is a thin space that does not break. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['\u202f', '\u2009'],
  ['\u2011', '-'],
]);

/** In ems. The original's, 0.11, closes up in large numbers, which are set tight. A word space is 0.23. */
const thinSpaceWidth = 1 / 6;

/**
 * The display face, as small as French allows, in WOFF2: the weight axis only, without hinting, with kerning
 * and the figures of tables as only features. Deterministic. `missing` are wanted characters that the
 * original lacks: a browser takes them from the next face.
 */
export async function makeFont(original: Buffer): Promise<{ font: Buffer; missing: string[] }> {
  const whole = await subsetFont(original, undefined, { targetFormat: 'truetype', keepAllGlyphs: true });
  const aliased = aliasCharacters(widenSpace(whole, '\u2009', thinSpaceWidth), aliases);
  const known = charactersOf(aliased);
  const missing = [...wanted].filter((character) => !known.has(character));
  const font = await subsetFont(aliased, wanted, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'tnum', 'pnum'],
  });
  return { font, missing };
}

/** The characters of a font in any format. */
export async function charactersIn(font: Buffer): Promise<Set<string>> {
  return charactersOf(await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true }));
}

const root = new URL('../', import.meta.url);
const sourceFolder = new URL('node_modules/@fontsource-variable/bricolage-grotesque/', root);
export const source = new URL('files/bricolage-grotesque-latin-wght-normal.woff2', sourceFolder);
export const target = new URL('public/fonts/bricolage-grotesque.woff2', root);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { font, missing } = await makeFont(await readFile(source));
  if (font.length > heaviest) throw new Error(`La police pèse ${font.length} octets, plus que ${heaviest}.`);
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, font);
  await copyFile(new URL('LICENSE', sourceFolder), new URL('OFL.txt', target));
  console.log(
    `${fileURLToPath(target)} : ${font.length} octets ; absents de la police : ${missing.join(' ') || 'aucun'}`,
  );
}
