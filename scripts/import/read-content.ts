import { parse } from 'yaml';
import type { Problem } from '#book/problem.ts';
import { type CollectionName, collectionNames } from './collections.ts';
import { type ContentTree, type Fields, hasFilePerRecord, holds, type StoredRecord } from './store.ts';

/** The records that `content/` holds, by collection, and the files that cannot be read. */
export function readStored(tree: ContentTree): {
  records: Map<CollectionName, StoredRecord[]>;
  problems: Problem[];
} {
  const records = new Map<CollectionName, StoredRecord[]>(collectionNames.map((name) => [name, []]));
  const problems: Problem[] = [];
  for (const [path, text] of tree) {
    const collection = collectionNames.find((name) => holds(name, path));
    if (!collection) continue;
    try {
      records.get(collection)?.push(...recordsOf(collection, path, text.replace(/\r\n/g, '\n')));
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : '';
      problems.push({
        severity: 'error',
        file: `content/${path}`,
        line: 0,
        rule: 'unreadable-content',
        message: `ce fichier ne peut pas être lu (${reason}) ; corrigez-le avant d'importer.`,
      });
    }
  }
  return { records, problems };
}

function recordsOf(collection: CollectionName, path: string, text: string): StoredRecord[] {
  if (path.endsWith('.mdx')) {
    const { frontmatter, body } = splitFrontmatter(text);
    const data = strictFields(parse(frontmatter));
    return [{ key: keyOfFile(collection, path, data), path, data, body: body.trim() }];
  }
  const value: unknown = parse(text);
  if (hasFilePerRecord(collection)) return [{ key: collection, path, data: strictFields(value), body: '' }];
  if (value === null) return [];
  if (!Array.isArray(value)) throw new Error('le fichier devrait être une liste');
  return value.map((item: unknown) => {
    if (collection !== 'synonyms') {
      const data = strictFields(item);
      return { key: String(data.id), path, data, body: '' };
    }
    if (!Array.isArray(item)) throw new Error('chaque groupe de synonymes devrait être une liste');
    return { key: String(item[0]), path, data: item.map(String), body: '' };
  });
}

function keyOfFile(collection: CollectionName, path: string, data: Fields): string {
  if (collection === 'proposals') return String(data.number);
  if (collection === 'narrative') return String(data.slug);
  return path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length);
}

/** A file's frontmatter, without its fences, and the text that follows it. */
export function splitFrontmatter(text: string): { frontmatter: string; body: string } {
  const [, frontmatter, body = ''] = /^---\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  if (frontmatter === undefined) throw new Error('le fichier ne commence pas par un bloc ---');
  return { frontmatter: `${frontmatter}\n`, body };
}

function strictFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('des clés et des valeurs étaient attendues');
  }
  // A YAML mapping parsed by `yaml` is a plain object with string keys.
  return value as Fields;
}
