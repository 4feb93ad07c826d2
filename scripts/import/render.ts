import type { CollectionName } from './collections.ts';
import { splitFrontmatter } from './read-content.ts';
import { type ContentTree, hasFilePerRecord, type Store, type StoredRecord } from './store.ts';
import { renderYaml } from './yaml.ts';

/** The new text of every file that an import touches, and the paths that no record fills any more. */
export function renderChanged(
  stored: Store,
  touched: ReadonlySet<string>,
  tree: ContentTree,
): { files: Map<string, string>; emptied: string[] } {
  const files = new Map<string, string>();
  const emptied: string[] = [];
  const groups = recordsByPath(stored);
  for (const path of touched) {
    const group = groups.get(path);
    if (group) files.set(path, renderFile(group.collection, group.records, tree.get(path) ?? null));
    else emptied.push(path);
  }
  return { files, emptied };
}

function recordsByPath(stored: Store): Map<string, { collection: CollectionName; records: StoredRecord[] }> {
  const groups = new Map<string, { collection: CollectionName; records: StoredRecord[] }>();
  for (const [collection, records] of stored) {
    for (const record of records) {
      const group = groups.get(record.path) ?? { collection, records: [] };
      group.records.push(record);
      groups.set(record.path, group);
    }
  }
  return groups;
}

function renderFile(
  collection: CollectionName,
  records: readonly StoredRecord[],
  existing: string | null,
): string {
  const [record] = records;
  const before = existing?.replace(/\r\n/g, '\n') ?? null;
  if (!record || !hasFilePerRecord(collection)) {
    return renderYaml(
      records.map(({ data }) => data),
      before,
    );
  }
  if (collection === 'book') return renderYaml(record.data, before);
  const yaml = renderYaml(record.data, before === null ? null : splitFrontmatter(before).frontmatter);
  const body = record.body.trim();
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}
