import { figuresPath, glossaryPath, laureatesPath, proposalsPath, siteMapPath } from '#book/addresses.ts';
import { published } from './base.ts';
import { element } from './element.ts';
import { searchAddress } from './wording.ts';

/** What one may type, shown before anything is. */
export function emptyHelp(examples: readonly string[]): HTMLElement {
  const link = (example: string) => element('a', { href: searchAddress(example) }, example);
  return element(
    'ul',
    { class: 'examples', 'aria-label': 'Exemples de recherches' },
    ...examples.map((example) => element('li', {}, link(example))),
  );
}

/** Says which words nothing answers: the results do without them. */
export function missingWords(missing: readonly string[]): HTMLElement {
  const words = missing.map((word) => `« ${word} »`);
  const all = words.length > 1 ? `${words.slice(0, -1).join(', ')} et ${words.at(-1)}` : words.join('');
  const verb = words.length > 1 ? 'ne sont' : 'n’est';
  const pronoun = words.length > 1 ? 'eux' : 'ce mot';
  return element('p', {}, `${all} ${verb} nulle part dans le livre. Voici ce qui répond sans ${pronoun}.`);
}

/** « Vouliez-vous dire… ? », over the results of the correction. */
export function suggestion(typed: string, correction: string): HTMLElement {
  return element(
    'p',
    {},
    `Rien pour « ${typed} ». Vouliez-vous dire `,
    element('a', { href: searchAddress(correction), 'data-search-suggestion': '' }, correction),
    ' ? En voici les résultats.',
  );
}

/** What to try when nothing was found. */
export function nothingFound(typed: string): HTMLElement {
  return element(
    'div',
    {},
    element('p', {}, `Rien dans le livre ne répond à « ${typed} ».`),
    element(
      'p',
      {},
      'Essayez un seul mot, un autre mot, ou un chiffre sans son unité. Ou parcourez ',
      ...indexLinks(),
      '.',
    ),
  );
}

/** Says that only the first tier answered. */
export function titlesOnly(): HTMLElement {
  return element(
    'p',
    {},
    'Le texte des pages n’a pas pu se charger : seuls les titres, les noms et les chiffres ont été cherchés.',
  );
}

/** What remains when search cannot be loaded. */
export function failureHelp(): HTMLElement {
  return element(
    'p',
    {},
    'Peut-être êtes-vous hors connexion. Tout le livre reste rangé : ',
    ...indexLinks(),
    '.',
  );
}

/** The plain indexes, which need no search. */
function indexLinks(): (Node | string)[] {
  const link = (path: string, text: string) => element('a', { href: published(path) }, text);
  // A book without laureates has no link to them either.
  const hasLaureates = document.querySelector(`nav a[href="${published(laureatesPath)}"]`) !== null;
  return [
    link(proposalsPath, 'les propositions'),
    ', ',
    link(figuresPath, 'les chiffres'),
    ', ',
    ...(hasLaureates ? [link(laureatesPath, 'les lauréats'), ', '] : []),
    link(glossaryPath, 'le glossaire'),
    ' ou ',
    link(siteMapPath, 'le plan du site'),
  ];
}
