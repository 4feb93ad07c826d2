import { type ParsedYaml, parseYaml } from './yaml.ts';

export interface Frontmatter {
  yaml: ParsedYaml;
  body: string;
  /** Line of the body's first line, 1-based. */
  bodyLine: number;
}

const fenced = /^---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;

/** Splits an MDX file into its YAML frontmatter and its body; null when it has no frontmatter. */
export function splitFrontmatter(text: string): Frontmatter | null {
  const source = text.replace(/^\uFEFF/, '');
  const match = fenced.exec(source);
  if (!match) return null;
  const [whole, yaml = ''] = match;
  return {
    yaml: parseYaml(yaml, 2),
    body: source.slice(whole.length),
    bodyLine: whole.split('\n').length,
  };
}
