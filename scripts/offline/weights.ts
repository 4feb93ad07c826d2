import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Changes when the same bytes would be found another weight. */
const version = 'brotli 5';

/** What files weigh once compressed, kept from one build to the next by what they hold. */
export class Weights {
  readonly #file: string | null;
  readonly #known = new Map<string, number>();
  readonly #used = new Map<string, number>();

  /** @param file where weights are kept, which may be missing or broken; none keeps nothing */
  constructor(file: string | null) {
    this.#file = file;
    if (file === null) return;
    try {
      const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (typeof stored !== 'object' || stored === null) return;
      for (const [digest, weight] of Object.entries(stored))
        if (typeof weight === 'number') this.#known.set(digest, weight);
    } catch {
      // The first build, or a file that was cut: everything is weighed.
    }
  }

  /** Compresses about as well as the copies that servers send, in a tenth of the time. */
  async of(bytes: Buffer): Promise<number> {
    const digest = createHash('sha256').update(version).update(bytes).digest('base64url');
    const known = this.#known.get(digest) ?? this.#used.get(digest);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const weight =
      known ?? Math.min(bytes.length, (await promisify(brotliCompress)(bytes, { params })).length);
    this.#used.set(digest, weight);
    return weight;
  }

  /** Keeps what was weighed since the start, in one move, and forgets the rest. */
  save(): void {
    if (this.#file === null) return;
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(Object.fromEntries(this.#used)));
    renameSync(draft, this.#file);
  }
}
