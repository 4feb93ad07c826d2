import type { Content, Entry } from '#book/entry.ts';

/** A stretch of text that an editor wrote, on one line of a file. */
export interface TextLine {
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based column of its first character; null when it stands somewhere in a field. */
  column: number | null;
  text: string;
  /** Example: `body`, `title`, `summary`, `sentence`. */
  field: string;
  /** The number of the proposal it belongs to. */
  proposal: number | null;
}

/** Every text of the content that people read, line by line. */
export function textLines(content: Content): TextLine[] {
  const lines: TextLine[] = [];
  const proposalOf = new Map(
    content.proposals.map((entry): [Entry<unknown>, number] => [entry, entry.data.number]),
  );
  const field = (entry: Entry<unknown>, path: (string | number)[], text: string | null | undefined): void => {
    if (!text) return;
    const name = String(path.findLast((step) => typeof step === 'string'));
    lines.push({
      file: entry.file,
      line: entry.lineOf(path),
      column: null,
      text,
      field: name,
      proposal: proposalOf.get(entry) ?? null,
    });
  };
  const body = (entry: Entry<unknown>): void => {
    entry.body.split('\n').forEach((text, index) => {
      if (text.trim() === '') return;
      lines.push({
        file: entry.file,
        line: entry.bodyLine + index,
        column: 1,
        text,
        field: 'body',
        proposal: proposalOf.get(entry) ?? null,
      });
    });
  };
  const { book } = content;
  for (const key of ['title', 'subtitle'] as const) field(book, [key], book.data[key]);
  book.data.parts.forEach((part, index) => {
    field(book, ['parts', index, 'title'], part.title);
    field(book, ['parts', index, 'introduction'], part.introduction);
    part.themes.forEach((theme, rank) => {
      field(book, ['parts', index, 'themes', rank, 'title'], theme.title);
      field(book, ['parts', index, 'themes', rank, 'introduction'], theme.introduction);
    });
  });
  for (const [index, actor] of book.data.actors.entries())
    field(book, ['actors', index, 'introduction'], actor.introduction);
  for (const [index, event] of book.data.chronology.entries())
    field(book, ['chronology', index, 'event'], event.event);
  for (const entry of content.proposals) {
    field(entry, ['title'], entry.data.title);
    field(entry, ['summary'], entry.data.summary);
    entry.data.indicators.forEach((indicator, index) => {
      field(entry, ['indicators', index, 'label'], indicator.label);
      field(entry, ['indicators', index, 'reference'], indicator.reference);
      field(entry, ['indicators', index, 'target'], indicator.target);
    });
    for (const [index, example] of entry.data.examples.entries())
      field(entry, ['examples', index, 'text'], example.text);
    for (const [index, keyword] of entry.data.keywords.entries()) field(entry, ['keywords', index], keyword);
    body(entry);
  }
  for (const entry of content.laureates) {
    field(entry, ['summary'], entry.data.summary);
    field(entry, ['note'], entry.data.note);
    for (const [index, text] of entry.data.publics.entries()) field(entry, ['publics', index], text);
    for (const [index, figure] of entry.data.figures.entries())
      field(entry, ['figures', index, 'label'], figure.label);
    body(entry);
  }
  for (const entry of content.chapters) {
    field(entry, ['title'], entry.data.title);
    field(entry, ['lead'], entry.data.lead);
    body(entry);
  }
  for (const entry of content.pages) {
    field(entry, ['title'], entry.data.title);
    field(entry, ['description'], entry.data.description);
    body(entry);
  }
  for (const entry of content.figures) {
    for (const key of ['label', 'sentence', 'display', 'scope', 'note'] as const)
      field(entry, [key], entry.data[key]);
  }
  for (const entry of content.landmarks) {
    for (const key of ['title', 'text', 'scope', 'note'] as const) field(entry, [key], entry.data[key]);
  }
  for (const entry of content.terms) {
    field(entry, ['term'], entry.data.term);
    field(entry, ['definition'], entry.data.definition);
  }
  for (const entry of content.divergences) {
    field(entry, ['subject'], entry.data.subject);
    field(entry, ['explanation'], entry.data.explanation);
  }
  return lines;
}
