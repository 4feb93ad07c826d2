import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Values of YAML texts, by the texts themselves. */
export interface KeptYaml {
  /** A value of its own each time, or undefined for a text that is not known. */
  find(text: string): { readonly value: unknown } | undefined;
  keep(text: string, value: unknown): void;
}

/**
 * Keeps from one build to the next what YAML texts say, which takes a second or two to parse anew. A value is found
 * by a digest of its text and of the code that parsed it, never by a name or a date, so that it cannot be out of date.
 */
export class YamlFile implements KeptYaml {
  readonly #file: string;
  readonly #code: string;
  readonly #known = new Map<string, Uint8Array>();
  readonly #used = new Map<string, Uint8Array>();

  /**
   * @param file where the values are; a file that is missing or cannot be read counts for empty
   * @param code a digest of the parser
   */
  constructor(file: string, code: string) {
    this.#file = file;
    this.#code = code;
    try {
      const stored: unknown = deserialize(readFileSync(file));
      if (!(stored instanceof Map)) return;
      for (const [digest, bytes] of stored)
        if (typeof digest === 'string' && bytes instanceof Uint8Array) this.#known.set(digest, bytes);
    } catch {
      // The first build, or a file that was cut: everything is parsed.
    }
  }

  find(text: string): { readonly value: unknown } | undefined {
    const digest = this.#digestOf(text);
    const bytes = this.#used.get(digest) ?? this.#known.get(digest);
    if (!bytes) return undefined;
    this.#used.set(digest, bytes);
    return { value: deserialize(bytes) };
  }

  keep(text: string, value: unknown): void {
    this.#used.set(this.#digestOf(text), serialize(value));
  }

  /** Writes what was used since the start, in one move, and forgets the rest. */
  save(): void {
    if (this.#used.size === this.#known.size && [...this.#used.keys()].every((key) => this.#known.has(key)))
      return;
    mkdirSync(dirname(this.#file), { recursive: true });
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, serialize(this.#used));
    renameSync(draft, this.#file);
  }

  #digestOf(text: string): string {
    return createHash('sha256').update(this.#code).update('\0').update(text).digest('base64url');
  }
}

let kept: KeptYaml | null = null;

/** Makes every reader of this process find again what it parsed before; nothing is kept unless this is called. */
export function keepYaml(store: KeptYaml | null): void {
  kept = store;
}

/** What this process keeps, if it does. */
export const keptYaml = (): KeptYaml | null => kept;
