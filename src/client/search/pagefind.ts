/**
 * Drives Pagefind's WebAssembly without Pagefind's own script, which brings ten kilobytes that this site has no use for
 * (interfaces, filters, excerpts, its own decompression, which blocks a slow phone) and fails in the background when
 * WebAssembly is refused. The build checks that the functions below are those of the installed version.
 */
import type { TextHit } from '#search/text-index.ts';

/** A place in the memory of the WebAssembly, and the length of what stands there. */
type Span = [start: number, length: number];

/** As much of Pagefind's WebAssembly as a search needs. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, alignment: number): number;
  __wbindgen_free(start: number, length: number, alignment: number): void;
  /** Starts from the list of the index's files and pages; gives the index. */
  init_pagefind(...meta: Span): number;
  /** Takes in one file of the index; gives the index, which may have moved. */
  load_index_chunk(index: number, ...chunk: Span): number;
  /** The files that a query needs, as JSON. */
  request_indexes(index: number, ...query: Span): Span;
  /** The pages that answer, as JSON: the query without accents, then as typed, filters, order, whether a phrase. */
  search(
    index: number,
    ...queryTypedFiltersOrderAndFlags: [...Span, ...Span, ...Span, ...Span, boolean, boolean]
  ): Span;
}

/** What Pagefind answers: of each page its name, its score, and of each word its score, its weight and its place. */
interface Found {
  results: { p: string; s: number; l: { s: number; w: number; l: number }[] }[];
}

/**
 * A word scores the square of its weight, times what is common to it and to the one typed: 0.89 when both have one stem,
 * 0.68 or less when one is longer.
 */
const leastExact = 0.85;

/** Pagefind's index, in memory. */
export class PagefindIndex {
  readonly #wasm: Exports;
  readonly #loadChunk: (name: string) => Promise<Uint8Array>;
  readonly #chunks = new Map<string, Promise<void>>();
  #index: number;

  private constructor(wasm: Exports, meta: Uint8Array, loadChunk: (name: string) => Promise<Uint8Array>) {
    this.#wasm = wasm;
    this.#loadChunk = loadChunk;
    this.#index = wasm.init_pagefind(...this.#put(meta));
    if (this.#index === 0) throw new Error('Pagefind does not read the list of its index.');
  }

  /**
   * Starts Pagefind; rejects when WebAssembly is refused.
   *
   * @param code Pagefind's WebAssembly, its signature taken off
   * @param meta the list of the index's files and pages, likewise
   * @param loadChunk gives one file of the index, likewise
   */
  static async start(
    code: Uint8Array<ArrayBuffer>,
    meta: Uint8Array,
    loadChunk: (name: string) => Promise<Uint8Array>,
  ): Promise<PagefindIndex> {
    let table: WebAssembly.Table | null = null;
    const { instance } = await WebAssembly.instantiate(code, {
      './pagefind_web_bg.js': {
        // What wasm-bindgen asks of its host: the values that its code takes for granted.
        __wbindgen_init_externref_table: () => {
          const first = table?.grow(4) ?? 0;
          table?.set(0, undefined);
          for (const [index, value] of [undefined, null, true, false].entries())
            table?.set(first + index, value);
        },
      },
    });
    // `npm run build` has checked that it is so: see `missingFunctions`.
    const wasm = instance.exports as unknown as Exports;
    table = wasm.__wbindgen_externrefs;
    wasm.__wbindgen_start();
    return new PagefindIndex(wasm, meta, loadChunk);
  }

  /**
   * The pages that hold some words.
   *
   * @param words folded, a space between
   * @param isPhrase whether they must stand side by side
   */
  async search(words: string, isPhrase = false): Promise<TextHit[]> {
    const query = plain(words);
    if (query === '') return [];
    await this.prepare(query);
    const { results } = JSON.parse(
      this.#take(
        this.#wasm.search(
          this.#index,
          ...this.#putText(query),
          ...this.#putText(query),
          ...this.#putText('{}'),
          ...this.#putText(''),
          isPhrase,
          false,
        ),
      ),
    ) as Found;
    return results.map(({ p, s, l }) => ({
      fragment: p,
      score: s,
      places: l.map((place) => place.l),
      isExact: l.some((place) => place.s > leastExact * place.w ** 2),
    }));
  }

  /** Fetches the files of the index that hold some folded words. */
  async prepare(words: string): Promise<void> {
    const needed = this.#take(this.#wasm.request_indexes(this.#index, ...this.#putText(plain(words))));
    // Pagefind says so in these words.
    const names = JSON.parse(needed) as string[];
    await Promise.all(names.filter((name) => name !== '').map((name) => this.#load(name)));
  }

  /** Takes in a file of the index, once; after a failure, the next search tries again. */
  #load(name: string): Promise<void> {
    let loading = this.#chunks.get(name);
    if (!loading) {
      loading = this.#loadChunk(name).then((chunk) => {
        this.#index = this.#wasm.load_index_chunk(this.#index, ...this.#put(chunk));
      });
      this.#chunks.set(name, loading);
      loading.catch(() => this.#chunks.delete(name));
    }
    return loading;
  }

  #put(bytes: Uint8Array): Span {
    const start = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, start);
    return [start, bytes.length];
  }

  #putText(text: string): Span {
    return this.#put(new TextEncoder().encode(text));
  }

  #take([start, length]: Span): string {
    const text = new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, start >>> 0, length));
    this.#wasm.__wbindgen_free(start, length, 1);
    return text;
  }
}

/** A query as Pagefind wants it: no punctuation, one space between words. */
function plain(words: string): string {
  return words
    .replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
