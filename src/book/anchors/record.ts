/** What an anchor may be given to; an indicator is one of a proposal's frontmatter. */
export type PlaceKind = 'heading' | 'passage' | 'indicator';

/** A place of a text that can be linked to, as it is written now. */
export interface Place {
  readonly kind: PlaceKind;
  /** Its words, references included or not. */
  readonly text: string;
}

/** A place as it was when anchors were last recorded. */
export interface RecordedPlace extends Place {
  readonly anchor: string;
  /** Whether the text no longer has it: its anchor is kept, and given to nothing else. */
  readonly gone: boolean;
}

/** Every anchor that a text has published, in the order of the text. */
export type AnchorRecord = readonly RecordedPlace[];

const names: Readonly<Record<PlaceKind, string>> = {
  heading: 'titre',
  passage: 'texte',
  indicator: 'indicateur',
};
const kinds = new Map<string, PlaceKind>(
  (Object.entries(names) as [PlaceKind, string][]).map(([kind, name]) => [name, kind]),
);
const goneMark = ' retiré';

const opening = `# Les ancres publiées de ce texte, avec les mots qu'elles désignent : un lien envoyé doit toujours arriver.
# « npm run permalinks » tient ce fichier à jour ; il n'y a rien à y écrire à la main.
`;

/** A record as its file keeps it: one line a place, with its kind, its anchor and its words, between tabs. */
export function formatRecord(record: AnchorRecord): string {
  const lines = record.map(
    ({ kind, anchor, text, gone }) => `${names[kind]}${gone ? goneMark : ''}\t${anchor}\t${text}\n`,
  );
  return opening + lines.join('');
}

/** A record that cannot be read. */
export class RecordError extends Error {
  /** 1-based. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'RecordError';
    this.line = line;
  }
}

/**
 * Reads a record's file.
 *
 * @throws RecordError on a line that is not one, or an anchor given twice
 */
export function parseRecord(file: string): AnchorRecord {
  const record: RecordedPlace[] = [];
  const taken = new Set<string>();
  file.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const [, name = '', gone, anchor = '', text = ''] =
      /^(\p{L}+)( retiré)?\t([^\t]+)\t(.*)$/u.exec(line) ?? [];
    const kind = kinds.get(name);
    if (!kind) {
      throw new RecordError(
        index + 1,
        `ligne illisible « ${line.slice(0, 60)} » ; remettez le fichier de la dernière publication`,
      );
    }
    if (taken.has(anchor)) throw new RecordError(index + 1, `l’ancre « ${anchor} » y est deux fois`);
    taken.add(anchor);
    record.push({ kind, anchor, text, gone: gone !== undefined });
  });
  return record;
}
