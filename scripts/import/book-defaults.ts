/**
 * What `content/book.yaml` needs and an import may not give. Used once, when the file does not say
 * otherwise: what an editor writes there is kept.
 */
export const bookDefaults = {
  subtitle: '67 propositions pour plus de progrès social',
  short_title: 'Livre blanc',
  lead: 'Ce que l’État, les collectivités, les entreprises, les associations et chacun de nous peuvent faire pour que les innovations nées sur le terrain profitent à tous. Chacune est pesée : combien elle coûte, si elle est facile.',
  keywords: ['innovation sociale', 'politiques publiques', 'économie sociale et solidaire'],
  edition: { status: 'travail', date: '2026-11-22', version: '0.1.0' },
  laureates: {
    awarded_by: 'La France s’engage',
    counted: 204,
    figure: 'laureats-10-ans',
    from: 2014,
    to: 2024,
  },
  parts: {
    'etat-collectivites':
      'L’État et les collectivités financent, achètent, autorisent et généralisent. Ces propositions leur demandent d’ouvrir les financements, d’alléger les démarches, d’acheter autrement et de faire entrer dans le droit commun ce qui a fait ses preuves.',
    entreprises:
      'Les entreprises ont des savoir-faire, des moyens et des salariés prêts à s’engager. Ces propositions portent sur leur stratégie, leur gouvernance, leurs financements et le temps donné par leurs équipes.',
    reconnaissance:
      'L’innovation sociale reste mal connue du public et mal repérée par les décideurs. Ces propositions lui donnent une place dans les médias et dans le débat public, un label lisible et des agréments plus simples.',
    citoyens:
      'Donner de l’argent ou du temps est la façon la plus directe de prendre part à l’innovation sociale. Ces propositions rendent le don plus juste et le bénévolat plus facile pour chacun.',
    innover:
      'L’innovation sociale doit elle aussi se renouveler : gagner tous les territoires, faire coopérer ceux qui agissent, mesurer ses effets et chercher. Ces propositions en donnent les moyens.',
  },
  themes: {
    'financement-public':
      'Une idée neuve met des années à faire ses preuves, quand l’argent public se décide pour un an. Ces propositions donnent de la durée aux financements, et un premier budget aux idées à tester.',
    simplification:
      'Le même projet remplit souvent un dossier par financeur, et attend longtemps une réponse. Ces propositions demandent un seul dossier, des conventions plus longues et une réponse écrite dans un délai tenu.',
    'commande-publique':
      'Acheter est un moyen d’agir : les collectivités et l’État dépensent chaque jour. Ces propositions font une place aux projets solidaires dans leurs achats, et rappellent que la subvention reste possible.',
    'politiques-publiques':
      'Beaucoup d’essais réussis s’arrêtent faute de suite. Ces propositions prévoient la sortie dès le départ, ouvrent un cadre pour tester et donnent un interlocuteur aux solutions éprouvées.',
    strategie:
      'L’innovation sociale entre dans l’entreprise quand elle entre dans ses décisions. Ces propositions portent sur les plans, les achats et l’ancrage local, des grands groupes aux PME.',
    gouvernance:
      'Qui siège, qui contrôle et à qui appartient l’entreprise changent ce qu’elle fait. Ces propositions ouvrent les conseils aux acteurs de terrain et facilitent la transmission aux salariés ou à l’intérêt général.',
    'financement-prive':
      'Le mécénat, l’épargne et l’investissement peuvent aller plus loin, et durer. Ces propositions les rendent accessibles aux petites entreprises et plus stables pour ceux qui les reçoivent.',
    collaborateurs:
      'Des salariés ont envie de donner de leur temps ; leur emploi ne le permet pas toujours. Ces propositions leur en laissent les moyens, du début à la fin de leur carrière.',
    medias:
      'On parle peu des réponses qui marchent près de chez soi. Ces propositions donnent de la place, du temps d’enquête et des espaces publicitaires aux projets solidaires, sans dire aux rédactions quoi penser.',
    plaidoyer:
      'Porter un besoin devant les élus demande du temps et des règles claires, que les petites structures n’ont pas. Ces propositions les aident à se faire entendre, dans la transparence.',
    label:
      'Comment savoir qu’un projet social tient ses promesses ? Ces propositions créent un signe lisible, attribué par des jurys ouverts, sans ajouter un dossier de plus.',
    agrement:
      'Un agrément ouvre des droits ; encore faut-il qu’il soit à portée. Ces propositions le fondent sur la définition légale de l’innovation sociale et en raccourcissent le chemin.',
    don: 'Donner quelques euros est un geste simple, mais tous les foyers n’y sont pas aidés de la même façon. Ces propositions rendent le don plus juste et plus facile.',
    benevolat:
      'On devient souvent bénévole à un tournant de sa vie, et l’on reste quand on est formé et reconnu. Ces propositions accueillent les nouveaux et forment ceux qui sont déjà là.',
    territoires:
      'Une solution née quelque part doit pouvoir s’installer ailleurs. Ces propositions donnent à chaque territoire un accueil, des moyens et des lieux.',
    cooperation:
      'Travailler ensemble prend du temps, et ce temps est rarement payé. Ces propositions financent l’animation, partagent les fonctions de gestion et récompensent les candidatures communes.',
    'mesure-impact':
      'On demande aux associations de prouver leur effet, sans toujours leur en donner les moyens. Ces propositions paient l’évaluation, la simplifient et la rendent comparable.',
    recherche:
      'Les besoins mal couverts méritent aussi des laboratoires et des thèses. Ces propositions rapprochent chercheurs, associations et personnes concernées.',
  },
  actors: {
    etat: {
      short: 'État',
      introduction:
        'Lois, budget, marchés publics, agréments : l’État fixe les règles et peut en ouvrir de nouvelles. Voici ce que le Livre blanc lui demande, et ce qu’il lui apporte.',
    },
    collectivites: {
      short: 'Collectivités',
      introduction:
        'Communes, intercommunalités, départements et régions sont souvent les premiers partenaires des projets. Voici ce qu’ils peuvent décider eux-mêmes, et ce que d’autres peuvent faire pour eux.',
    },
    ess: {
      short: 'Écosystème ESS',
      introduction:
        'Associations, coopératives, mutuelles, fondations et entreprises sociales, avec leurs réseaux, portent l’innovation sociale. Voici ce que le Livre blanc leur demande, et ce qu’il leur apporte.',
    },
    entreprises: {
      short: 'Entreprises',
      introduction:
        'De la petite entreprise au grand groupe, chacune peut agir par ses choix, ses achats, ses dons et le temps de ses salariés. Voici ce que le Livre blanc leur demande, et ce qu’il leur apporte.',
    },
    recherche: {
      short: 'Recherche',
      introduction:
        'Universités, laboratoires et organismes d’évaluation aident à inventer des réponses et à savoir si elles fonctionnent. Voici ce que le Livre blanc leur demande, et ce qu’il leur apporte.',
    },
    'partenaires-sociaux': {
      short: 'Partenaires sociaux',
      introduction:
        'Par la négociation, les organisations syndicales et patronales changent les règles du travail dans les branches et dans les entreprises. Voici ce que le Livre blanc leur demande, et ce qu’il leur apporte.',
    },
    citoyens: {
      short: 'Citoyens',
      introduction:
        'Donateurs, bénévoles, salariés, habitants : chacun peut prendre part à l’innovation sociale. Voici ce que le Livre blanc leur demande, et ce qu’il leur apporte.',
    },
  },
  scales: {
    note: 'La fondation indique que chaque proposition est pesée par son coût et par sa facilité de mise en œuvre, sans publier le nom des niveaux. Ces niveaux, leur sens et la place de chaque proposition sont de la présente édition de travail.',
    cost: { nul: 'Nul', faible: 'Faible', moyen: 'Moyen', eleve: 'Élevé' },
    ease: { facile: 'Facile', moyenne: 'Moyenne', difficile: 'Difficile' },
  },
  horizons: [
    { id: 'court', label: 'Court terme', meaning: 'moins d’un an' },
    { id: 'moyen', label: 'Moyen terme', meaning: 'un à trois ans' },
    { id: 'long', label: 'Long terme', meaning: 'plus de trois ans' },
  ],
  instruments: [
    { id: 'loi', label: 'Loi' },
    { id: 'reglement', label: 'Règlement' },
    { id: 'budget', label: 'Budget' },
    { id: 'contrat', label: 'Contrat' },
    { id: 'organisation', label: 'Organisation' },
    { id: 'communication', label: 'Communication' },
    { id: 'recherche', label: 'Recherche' },
  ],
  needs: [
    { id: 'alimentation', label: 'Alimentation' },
    { id: 'citoyennete-engagement', label: 'Citoyenneté et engagement' },
    { id: 'culture-sport', label: 'Culture et sport' },
    { id: 'education', label: 'Éducation' },
    { id: 'egalite-femmes-hommes', label: 'Égalité entre les femmes et les hommes' },
    { id: 'emploi-insertion', label: 'Emploi et insertion' },
    { id: 'environnement', label: 'Environnement' },
    { id: 'finance-solidaire', label: 'Finance solidaire' },
    { id: 'handicap', label: 'Handicap' },
    { id: 'justice', label: 'Justice' },
    { id: 'logement-hebergement', label: 'Logement et hébergement' },
    { id: 'migrations-inclusion', label: 'Migrations et inclusion' },
    { id: 'numerique', label: 'Numérique' },
    { id: 'sante', label: 'Santé' },
    { id: 'territoires-ruralite', label: 'Territoires et ruralité' },
    { id: 'vieillissement-lien-social', label: 'Vieillissement et lien social' },
  ],
  figure_categories: [
    { id: 'laureats', label: 'Lauréats' },
    { id: 'beneficiaires', label: 'Personnes touchées' },
    { id: 'territoires', label: 'Territoires' },
    { id: 'financement', label: 'Financement des lauréats' },
    { id: 'selection', label: 'Concours et jurys' },
    { id: 'organisation', label: 'La fondation' },
    { id: 'livre-blanc', label: 'Livre blanc' },
    { id: 'resultats', label: 'Résultats des lauréats' },
    { id: 'associations', label: 'Associations' },
    { id: 'ess', label: 'Économie sociale et solidaire' },
    { id: 'entreprises', label: 'Entreprises et mécénat' },
    { id: 'commande-publique', label: 'Commande publique' },
    { id: 'engagement', label: 'Dons, bénévolat et engagement' },
    { id: 'medias', label: 'Médias' },
    { id: 'mesure', label: 'Mesure de l’impact' },
    { id: 'recherche', label: 'Recherche' },
    { id: 'autre', label: 'Autres chiffres' },
  ],
} as const;
