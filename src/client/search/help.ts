import { figuresPath, glossaryPath, laureatesPath, proposalsPath, siteMapPath } from '#book/addresses.ts';
import { published } from './base.ts';
import { element } from './element.ts';
import { searchAddress } from './wording.ts';

/** What one may type, shown before anything is. */
export function emptyHelp(): HTMLElement {
  const examples = ['commande publique', '10,6 millions', 'proposition 12', 'ESUS'];
  return element(
    'p',
    {},
    'Par exemple : ',
    ...examples.flatMap((example, index) => [
      index > 0 ? ', ' : '',
      element('a', { href: searchAddress(example) }, example),
    ]),
    '.',
  );
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
  return [
    link(proposalsPath, 'les propositions'),
    ', ',
    link(figuresPath, 'les chiffres'),
    ', ',
    link(laureatesPath, 'les lauréats'),
    ', ',
    link(glossaryPath, 'le glossaire'),
    ' ou ',
    link(siteMapPath, 'le plan du site'),
  ];
}
