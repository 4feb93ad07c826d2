import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Changes when the same SVG would give another picture. */
const version = 'png 1';

/** A picture as a PNG of few colours: flat paper and ink need no more. */
export async function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 64, effort: 1, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

/** Pictures kept from one build to the next by what they show, so that only new ones are drawn. */
export class PictureCache {
  readonly #folder: string;
  readonly #used = new Set<string>();
  drawn = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes the picture of an SVG into a file, drawing it only when it was not drawn before. */
  async write(svg: string, file: string): Promise<void> {
    const name = `${createHash('sha256').update(version).update(svg).digest('hex').slice(0, 32)}.png`;
    const kept = join(this.#folder, name);
    this.#used.add(name);
    if (!existsSync(kept)) {
      mkdirSync(this.#folder, { recursive: true });
      // Whole or not at all, even when a build is stopped.
      const draft = `${kept}.${process.pid}`;
      writeFileSync(draft, await rasterise(svg));
      renameSync(draft, kept);
      this.drawn += 1;
    }
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(kept, file);
  }

  /** Forgets the pictures of long ago: keeps at most as many unused ones as there are used ones. */
  prune(): void {
    if (!existsSync(this.#folder)) return;
    const unused = readdirSync(this.#folder).filter((name) => !this.#used.has(name));
    if (unused.length <= this.#used.size) return;
    for (const name of unused) rmSync(join(this.#folder, name), { force: true });
  }
}
