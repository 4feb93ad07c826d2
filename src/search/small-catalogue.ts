import { entry } from './catalogue.ts';
import type { Catalogue, Entry } from './entry.ts';

/** A catalogue small enough to be read whole, for tests. */
export function smallCatalogue(): Catalogue {
  const proposal = (number: number, title: string, more: Partial<Entry>): Entry => ({
    ...entry('proposition', `/propositions/${number}/`, title, 'Proposition'),
    number,
    fragment: `fr_00000${String(number).padStart(2, '0')}`,
    ...more,
  });
  return {
    entries: [
      proposal(8, 'Abaisser à 20 millions d’euros le seuil des plans d’achats responsables', {
        keywords: ['Spaser', 'marchés publics', 'clause sociale'],
        parts: [0],
        theme: 0,
        actors: [0],
        cost: 0,
        ease: 1,
      }),
      proposal(12, 'Créer pour l’action sociale un équivalent de l’article 51 de la santé', {
        keywords: ['expérimentation sociale', 'handicap'],
        parts: [0],
        actors: [0],
        cost: 1,
        ease: 1,
      }),
      proposal(50, 'Donner un droit à la formation à tous les bénévoles réguliers', {
        keywords: ['compte d’engagement citoyen', 'CEC'],
        parts: [1],
        theme: 1,
        actors: [1],
        cost: 1,
        ease: 0,
      }),
      {
        ...entry('terme', '/glossaire/#commande-publique', 'Commande publique', 'Glossaire'),
        keywords: ['marchés publics', 'appels d’offres'],
        fragment: 'fr_00000t1',
      },
      {
        ...entry('terme', '/glossaire/#esus', 'Entreprise solidaire d’utilité sociale', 'Glossaire'),
        names: ['ESUS'],
        keywords: ['agrément ESUS'],
        fragment: 'fr_00000t2',
      },
      { ...entry('terme', '/glossaire/#benevolat', 'Bénévolat', 'Glossaire'), fragment: 'fr_00000t3' },
      {
        ...entry('laureat', '/laureats/web-cademie/', 'Web@cadémie', 'Lauréat'),
        names: ['Web@cadémie (ZUPdeCO et Epitech)'],
        year: 2014,
        need: 0,
      },
      {
        ...entry('laureat', '/laureats/comme-les-autres/', 'Comme les Autres', 'Lauréat'),
        year: 2016,
        need: 1,
      },
      {
        ...entry(
          'chiffre',
          '/chiffres/personnes-touchees/',
          'Français touchés par les lauréats en 2023',
          'Chiffre',
        ),
        value: '10,6 millions',
        keywords: ['personnes'],
        year: 2023,
      },
      {
        ...entry('chiffre', '/chiffres/montant-total/', 'Montant total investi en huit ans', 'Chiffre'),
        value: '80 M€',
        year: 2022,
      },
      {
        ...entry(
          'chiffre',
          '/chiffres/part-associations/',
          'Part des associations parmi les lauréats',
          'Chiffre',
        ),
        value: '80 %',
        year: 2024,
      },
      {
        ...entry(
          'repere',
          '/reperes/cese-2024/',
          'Avis du CESE : le recul des subventions',
          'Rapport ou étude',
        ),
        value: '−41 %',
        year: 2024,
        parts: [0],
      },
      {
        ...entry(
          'chapitre',
          '/recit/naissance/',
          '2014-2016 : une démarche présidentielle',
          'Récit, chapitre 1',
        ),
      },
      { ...entry('page', '/parties/etat/#commande', 'Repenser la commande publique', 'Thème'), parts: [0] },
    ],
    facets: {
      parts: [
        { id: 'etat', label: 'État et collectivités publiques' },
        { id: 'citoyens', label: 'Citoyens' },
      ],
      themes: [
        { id: 'commande', label: 'Repenser la commande publique' },
        { id: 'benevolat', label: 'Bénévolat' },
      ],
      actors: [
        { id: 'etat', label: 'État' },
        { id: 'citoyens', label: 'Citoyens' },
      ],
      costs: [
        { id: 'nul', label: 'Nul' },
        { id: 'faible', label: 'Faible' },
      ],
      eases: [
        { id: 'facile', label: 'Facile' },
        { id: 'moyenne', label: 'Moyenne' },
      ],
      needs: [
        { id: 'education', label: 'Éducation' },
        { id: 'handicap', label: 'Handicap' },
      ],
    },
    examples: ['mécénat', '10,6 millions'],
    index: '',
    synonyms: [
      ['commande publique', 'marchés publics', 'achat public'],
      ['bénévole', 'bénévolat', 'volontariat'],
      ['ESUS', 'entreprise solidaire d’utilité sociale'],
    ],
  };
}
