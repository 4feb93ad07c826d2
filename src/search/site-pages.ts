import {
  aboutPath,
  accessibilityPath,
  chartPath,
  chartsPath,
  correctionsPath,
  dataPath,
  divergencesPath,
  figuresPath,
  laureatesPath,
  legalPath,
  methodPath,
  narrativePath,
  proposalsPath,
  selectionPath,
  siteMapPath,
  sourcesPath,
  wholeBookPath,
} from '#book/addresses.ts';

/** What people type to find the site's own pages, whose titles do not say all that they serve for. */
const keywords: Readonly<Record<string, readonly string[]>> = {
  [aboutPath]: ['contact', 'auteurs', 'écrire', 'qui a fait ce site'],
  [accessibilityPath]: ['RGAA', 'lecteur d’écran', 'déclaration d’accessibilité'],
  [chartsPath]: ['carte', 'schéma', 'visualisation', 'infographie'],
  [chartPath('laureats-par-region')]: ['carte', 'carte de France', 'régions'],
  [correctionsPath]: ['erreur', 'rectificatif', 'modifications', 'historique'],
  [dataPath]: [
    'télécharger',
    'téléchargement',
    'CSV',
    'Excel',
    'JSON',
    'open data',
    'données ouvertes',
    'API',
  ],
  [divergencesPath]: ['chiffres contradictoires', 'contradictions', 'désaccord', 'écarts'],
  [figuresPath]: ['statistiques', 'données clés', 'chiffres clés'],
  [laureatesPath]: ['liste des lauréats', 'annuaire'],
  [legalPath]: ['hébergeur', 'éditeur', 'vie privée', 'cookies', 'RGPD', 'données personnelles', 'droits'],
  [methodPath]: ['méthodologie', 'comment lire', 'licence', 'fiabilité', 'comment citer'],
  [narrativePath]: ['récit d’impact', 'histoire'],
  [proposalsPath]: ['liste des propositions', 'filtrer', 'explorer', 'tableau'],
  [selectionPath]: ['panier', 'favoris', 'mes propositions'],
  [siteMapPath]: ['sommaire', 'index'],
  [sourcesPath]: ['bibliographie', 'références'],
  [wholeBookPath]: ['PDF', 'EPUB', 'imprimer', 'texte intégral', 'version complète', 'lire en entier'],
};

/** What people type to find one of the site's own pages. */
export function keywordsOfPage(path: string): readonly string[] {
  return keywords[path] ?? [];
}
