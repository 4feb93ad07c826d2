/**
 * Replaces what stands between `<!-- name -->` and `<!-- /name -->` in a text.
 * @throws when the text has no such block
 */
export function replaceBlock(text: string, name: string, block: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no block « ${name} » to write.`);
  return `${text.slice(0, from + start.length)}\n${block.trim()}\n${text.slice(to)}`;
}
