import { homePath } from '#book/addresses.ts';
import { typeset } from '#book/typography.ts';
import { licenseUrl } from '#downloads/data-files.ts';
import type { Feed } from '#downloads/feeds/feed.ts';
import { absolute } from './absolute.ts';
import { theBook } from './book.ts';
import { changePath, latestChanges } from './changes.ts';
import { editionName } from './edition.ts';

/** The corrections and the edition, as a feed that lives at `path`. */
export function changesFeed(path: string): Feed {
  const book = theBook();
  return {
    title: typeset(book.title),
    subtitle: typeset(`Nouveautés et corrections. ${editionName(book)}`),
    home: absolute(homePath),
    self: absolute(path),
    license: licenseUrl,
    date: book.edition.date,
    entries: latestChanges(book).map((change) => {
      const url = absolute(changePath(change));
      return {
        // An edition is told on a page that stays: its version makes the difference.
        id: change.kind === 'edition' ? `${url}#${change.id}` : url,
        url,
        title: typeset(change.title),
        date: change.date,
        note: typeset(change.note),
        before: change.before && typeset(change.before),
        after: change.after && typeset(change.after),
      };
    }),
  };
}
