/**
 * Leaves beside each text file of a built site its Brotli and gzip copies, which servers send as they are. Called by
 * `npm run build`. What was compressed once is found again by its content in `.build/compressed/`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text, and what compresses as text does; pictures, faces and Pagefind's own files are compressed already. */
const isText = /\.(?:html|css|m?js|json|svg|xml|txt|csv|bib|ris|webmanifest|map)$/;
/** Under one packet of the network, a copy saves nobody anything. */
const smallest = 1400;
/** Compressions at once: as many as Node's own pool of threads. */
const atOnce = 4;

const encoders = [
  {
    extension: '.br',
    encode: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { extension: '.gz', encode: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
] as const;

export interface CompressReport {
  /** Files that have copies. */
  readonly files: number;
  /** Copies that were not known from an earlier build. */
  readonly compressed: number;
}

/** Compresses the text files of a folder; `cache` may be emptied at any time. */
export async function compressSite(dir: string, cache: string): Promise<CompressReport> {
  mkdirSync(cache, { recursive: true });
  const known = new Set(readdirSync(cache));
  const used = new Set<string>();
  let compressed = 0;

  const compress = async (file: string): Promise<void> => {
    const bytes = readFileSync(file);
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 40);
    for (const { extension, encode } of encoders) {
      const name = digest + extension;
      const kept = join(cache, name);
      let copy: Buffer;
      if (known.has(name)) copy = readFileSync(kept);
      else {
        copy = await encode(bytes);
        compressed += 1;
        // In one move, so that a build stopped here never leaves half a copy to the next.
        writeFileSync(`${kept}.${process.pid}`, copy);
        renameSync(`${kept}.${process.pid}`, kept);
        known.add(name);
      }
      used.add(name);
      if (copy.length < bytes.length) writeFileSync(file + extension, copy);
    }
  };

  // The longest first: they would otherwise keep one thread busy at the end.
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => isText.test(name))
    .map((name) => join(dir, name))
    .map((file) => ({ file, size: statSync(file).size }))
    .filter(({ size }) => size >= smallest)
    .sort((one, other) => other.size - one.size);
  const queue = files.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { file } of queue) await compress(file);
    }),
  );
  for (const name of known) if (!used.has(name)) rmSync(join(cache, name), { force: true });
  return { files: files.length, compressed };
}
