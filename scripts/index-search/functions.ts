/** The functions of Pagefind's WebAssembly that `src/client/search/pagefind.ts` calls. */
const called = [
  'init_pagefind',
  'load_index_chunk',
  'request_indexes',
  'search',
  '__wbindgen_malloc',
  '__wbindgen_free',
  '__wbindgen_start',
];
const objects = ['memory', '__wbindgen_externrefs'];

/** What a WebAssembly lacks of what the site's search calls: another version of Pagefind may have changed it. */
export function missingFunctions(code: Uint8Array<ArrayBuffer>): string[] {
  const module = new WebAssembly.Module(code);
  const names = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const wanted = WebAssembly.Module.imports(module).map(({ module, name }) => `${module} ${name}`);
  const unknown = wanted.filter((name) => name !== './pagefind_web_bg.js __wbindgen_init_externref_table');
  return [...[...called, ...objects].filter((name) => !names.has(name)), ...unknown];
}
