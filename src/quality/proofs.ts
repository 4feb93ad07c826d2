import type { Absence } from './absences.ts';

/**
 * One thing that shows, each time it is run, that a criterion holds: a rule of axe on every page, or a test (the
 * beginning of its title, or the title of its group).
 */
export type Proof = { readonly axe: string } | { readonly file: string; readonly test: string };

export interface CriterionProofs {
  /** What, found on no page, makes the criterion not applicable. */
  readonly absent?: Absence;
  /** The same, where only a test can tell. */
  readonly absentBy?: { readonly reason: string; readonly proof: Proof };
  readonly proofs?: readonly Proof[];
  /** What these proofs do not see, for a person to look at; all is covered when left out. */
  readonly remains?: string;
}

const axe = (...rules: string[]): Proof[] => rules.map((rule) => ({ axe: rule }));
const test = (file: string, ...titles: string[]): Proof[] =>
  titles.map((title) => ({ file: `tests/${file}.test.ts`, test: title }));
const markup = (...titles: string[]) => test('accessibility/markup', ...titles);
const reading = (...titles: string[]) => test('accessibility/reading', ...titles);
const keyboard = (...titles: string[]) => test('accessibility/keyboard', ...titles);
const tree = (...titles: string[]) => test('accessibility/tree', ...titles);

const noSigns = {
  reason: 'Aucun texte fait de signes (émoticônes, dessins de caractères)',
  proof: {
    file: 'tests/accessibility/markup.test.ts',
    test: 'has no picture of signs, which a voice could not say',
  },
};

const chartForEyes = '%s is a figure with its finding, one named picture, its table and its files';
const sameWays = markup(
  'leads to the search, the main navigation and the plan of the site, always in the same place',
);
const journeys = test('accessibility/journeys', 'By keyboard alone, %s');

/** What proves each criterion. A criterion that is not here, or keeps a `remains`, waits for a person. */
export const proofs: Readonly<Record<string, CriterionProofs>> = {
  '1.1': {
    proofs: [
      ...axe('svg-img-alt'),
      ...markup('hides decorative drawings from screen readers, and names the others'),
    ],
  },
  '1.2': { proofs: [...markup('hides decorative drawings from screen readers, and names the others')] },
  '1.3': {
    proofs: test('charts/accessibility', chartForEyes),
    remains: 'La pertinence de chaque alternative se lit à la main.',
  },
  '1.4': { absent: 'captchas' },
  '1.5': { absent: 'captchas' },
  '1.6': { proofs: test('charts/accessibility', chartForEyes) },
  '1.7': { remains: 'La pertinence de chaque description se lit à la main.' },
  '1.8': { remains: 'Chercher des textes dans les images.' },
  '1.9': {
    proofs: [...tree('a chart is a figure named by its finding, a picture with a description, and a table')],
  },
  '2.1': { absent: 'frames' },
  '2.2': { absent: 'frames' },
  '3.1': {
    proofs: [
      ...axe('link-in-text-block'),
      ...test('charts/accessibility', 'keeps its marks apart and its letters legible'),
    ],
    remains: 'Chercher ce que seule une couleur dirait, hors des liens et des graphiques.',
  },
  '3.2': {
    proofs: [...axe('color-contrast'), ...reading('can be read in the colours of the system')],
    remains: 'Mesurer les textes qu’axe ne sait pas juger, posés sur un dessin ou un dégradé.',
  },
  '3.3': {
    proofs: test('charts/accessibility', 'its marks stand out, 3 to 1 or more'),
    remains: 'Mesurer les bords des champs et des boutons.',
  },
  ...Object.fromEntries(
    Array.from({ length: 13 }, (_, index) => [`4.${index + 1}`, { absent: 'media' } as const]),
  ),
  '5.1': { absent: 'complexTables' },
  '5.2': { absent: 'complexTables' },
  '5.3': { absent: 'layoutTables' },
  '5.4': { proofs: markup('gives each table that has a title of its own a caption') },
  '5.5': { remains: 'Lire le titre de chaque tableau.' },
  '5.6': {
    proofs: [
      ...axe('th-has-data-cells'),
      ...markup('says which cells of its tables are headers, and of what'),
    ],
  },
  '5.7': {
    proofs: [
      ...axe('td-headers-attr', 'scope-attr-valid'),
      ...markup('says which cells of its tables are headers, and of what'),
    ],
  },
  '5.8': { absent: 'layoutTables' },
  '6.1': { remains: 'Lire les liens hors de leur contexte.' },
  '6.2': { proofs: axe('link-name') },
  '7.1': {
    proofs: [
      ...axe(
        'aria-allowed-attr',
        'aria-required-attr',
        'aria-valid-attr-value',
        'aria-roles',
        'button-name',
        'nested-interactive',
      ),
      ...tree('To a screen reader'),
    ],
    remains: 'Essayer chaque composant avec un lecteur d’écran.',
  },
  '7.2': {
    proofs: [
      ...test('no-script', 'can be read'),
      ...test('explorer/explorer', 'the whole list is there, grouped by part'),
      ...test('selection/selection', 'the selection’s page shows every proposal, and says why'),
    ],
  },
  '7.3': {
    proofs: [
      ...journeys,
      ...keyboard('keeps the keyboard nowhere, forwards or backwards'),
      ...test('charts/live', 'is one stop of the keyboard, whose arrows go from mark to mark'),
    ],
  },
  '7.4': { remains: 'Vérifier que rien ne change de page ni de contexte sans que le lecteur le demande.' },
  '7.5': {
    proofs: [
      ...tree(
        'the search is a dialog with a field',
        'the filters are groups of named boxes',
        'a selection is a list whose buttons',
        'what the figure’s page copies is told',
      ),
    ],
    remains: 'Écouter les autres messages : partage, lecture hors connexion, annuaire des lauréats.',
  },
  '8.1': { proofs: markup('begins with the document type') },
  '8.2': { proofs: test('accessibility/validity', 'is what is served', 'is what scripts make of it') },
  '8.3': { proofs: [...axe('html-has-lang'), ...test('pages', 'is in French and says so')] },
  '8.4': { proofs: [...axe('html-lang-valid'), ...test('pages', 'is in French and says so')] },
  '8.5': { proofs: [...axe('document-title'), ...test('pages', 'has a title that no other page has')] },
  '8.6': {
    proofs: [
      ...test('pages', 'has a title that no other page has'),
      ...markup('has the title of what it opens on'),
    ],
  },
  '8.7': { remains: 'Relever les passages en langue étrangère, noms propres à part.' },
  '8.8': { remains: 'Relever les passages en langue étrangère, noms propres à part.' },
  '8.9': {
    proofs: markup('keeps what is only for looks out of its elements and attributes'),
    remains: 'Chercher des balises de sens employées pour leur apparence.',
  },
  '8.10': {
    absentBy: {
      reason: 'Aucun texte écrit de droite à gauche',
      proof: { file: 'tests/accessibility/markup.test.ts', test: 'is written from left to right' },
    },
  },
  '9.1': {
    proofs: [
      ...axe('heading-order', 'empty-heading', 'page-has-heading-one'),
      ...test('pages', 'has one first-level heading'),
    ],
    remains: 'Lire le plan des titres de chaque modèle de page.',
  },
  '9.2': {
    proofs: [
      ...axe(
        'landmark-one-main',
        'landmark-no-duplicate-banner',
        'landmark-no-duplicate-contentinfo',
        'landmark-unique',
        'region',
      ),
      ...markup('has one header, one main content and one footer, and names each of its navigations'),
    ],
  },
  '9.3': {
    proofs: axe('list', 'listitem', 'definition-list'),
    remains: 'Chercher des énumérations qui ne sont pas des listes.',
  },
  '9.4': { remains: 'Relever les citations.' },
  '10.1': {
    proofs: [
      ...markup('keeps what is only for looks out of its elements and attributes'),
      ...test('pages', 'keeps styles and scripts out of attributes'),
    ],
  },
  '10.2': { proofs: reading('says as much, in the same order, without its style sheets') },
  '10.3': { proofs: reading('says as much, in the same order, without its style sheets') },
  '10.4': { proofs: [...axe('meta-viewport'), ...reading('bears letters twice as large')] },
  '10.5': { remains: 'Vérifier que chaque couleur de texte a sa couleur de fond.' },
  '10.6': { proofs: axe('link-in-text-block') },
  '10.7': { proofs: keyboard('shows where the focus is') },
  '10.8': {
    proofs: axe('aria-hidden-focus', 'aria-hidden-body'),
    remains: 'Relire ce qui est caché dans chaque modèle de page.',
  },
  '10.9': { remains: 'Chercher des consignes qui ne parlent que de forme ou de place.' },
  '10.10': { remains: 'Chercher des consignes qui ne parlent que de forme ou de place.' },
  '10.11': { proofs: reading('fits in 320 pixels, which is 400 % of a usual window') },
  '10.12': { proofs: reading('bears the spacing that some readers need') },
  '10.13': {
    proofs: [
      ...test(
        'figures/notes',
        'shows its note on hover, lets the pointer go to it',
        'shows its note on focus by keyboard, and Escape hides it',
      ),
      ...test('charts/live', 'says what a mark is when it is pointed at'),
    ],
    remains: 'Essayer de même les définitions du glossaire.',
  },
  '10.14': { remains: 'Relire les styles qui montrent quelque chose au survol.' },
  '11.1': { proofs: axe('label', 'select-name') },
  '11.2': { remains: 'Lire chaque étiquette.' },
  '11.3': { proofs: markup('gives each field that it repeats the same name') },
  '11.4': { remains: 'Voir que chaque étiquette est à côté de son champ, aux deux largeurs.' },
  '11.5': { proofs: markup('groups its choices under a legend') },
  '11.6': { proofs: markup('groups its choices under a legend') },
  '11.7': { remains: 'Lire chaque légende.' },
  '11.8': {
    absent: 'groupedChoices',
    remains: 'Voir si les options d’une liste déroulante se rangent en groupes.',
  },
  '11.9': { proofs: axe('button-name'), remains: 'Lire chaque intitulé de bouton.' },
  '11.10': { absent: 'checkedFields' },
  '11.11': { absent: 'checkedFields' },
  '11.12': { absent: 'sentForms' },
  '11.13': { absent: 'personalFields' },
  '12.1': { proofs: sameWays },
  '12.2': { proofs: sameWays },
  '12.3': {
    proofs: [
      ...markup('is reached from the plan of the site, itself or the list that holds it'),
      ...test('links', 'has no link or anchor that leads nowhere'),
    ],
  },
  '12.4': { proofs: sameWays },
  '12.5': { proofs: sameWays },
  '12.6': {
    proofs: [
      ...axe('region', 'landmark-one-main'),
      ...markup('has one header, one main content and one footer, and names each of its navigations'),
    ],
  },
  '12.7': {
    proofs: [
      ...axe('bypass', 'skip-link'),
      ...keyboard('starts with a way past the header, which leads to the content'),
    ],
  },
  '12.8': {
    proofs: [...reading('says as much, in the same order, without its style sheets')],
    remains: 'Suivre l’ordre de tabulation dans la recherche, l’explorateur et la sélection.',
  },
  '12.9': { proofs: keyboard('keeps the keyboard nowhere, forwards or backwards') },
  '12.10': { remains: 'Relever les raccourcis d’une seule touche.' },
  '12.11': {
    proofs: [
      ...test('figures/notes', 'shows its note on focus by keyboard, and Escape hides it'),
      ...test('share/share', 'is done by keyboard alone, and gives the focus back'),
    ],
    remains: 'Essayer de même les définitions du glossaire et la fiche d’une marque de graphique.',
  },
  '13.1': { absent: 'refreshes' },
  '13.2': { proofs: markup('opens no window by itself') },
  '13.3': { remains: 'Vérifier le PDF et les classeurs à télécharger.' },
  '13.4': { remains: 'Comparer le PDF et les classeurs à leurs pages.' },
  '13.5': { absentBy: noSigns },
  '13.6': { absentBy: noSigns },
  '13.7': { proofs: reading('moves nothing by itself') },
  '13.8': { proofs: reading('moves nothing by itself') },
  '13.9': { proofs: reading('is read on a phone held upright or lying') },
  '13.10': {
    proofs: test(
      'selection/selection',
      'is put in order by hand, the focus following, and its address with it',
    ),
    remains: 'Chercher d’autres gestes : seul le glisser-déposer de la sélection a été relevé.',
  },
  '13.11': { remains: 'Relire ce qui répond à l’appui sans attendre le relâchement.' },
  '13.12': {
    absentBy: {
      reason: 'Rien ne répond aux mouvements de l’appareil',
      proof: {
        file: 'tests/accessibility/markup.test.ts',
        test: 'asks nothing of the movements of the device',
      },
    },
  },
};

/** Every test file that the grid names, with the tests it names in it. */
export function namedTests(): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const { proofs: all = [], absentBy } of Object.values(proofs)) {
    for (const proof of absentBy ? [...all, absentBy.proof] : all) {
      if (!('file' in proof)) continue;
      const titles = files.get(proof.file) ?? new Set<string>();
      files.set(proof.file, titles.add(proof.test));
    }
  }
  return new Map([...files].map(([file, titles]) => [file, [...titles]]));
}
