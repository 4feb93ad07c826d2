/**
 * What no page of the site may hold for a criterion not to concern it: counted in the browser on every page, after
 * its scripts, never taken for granted.
 */
export const absences = {
  media: {
    selector: 'video, audio, object, embed, canvas, applet',
    reason: 'Aucun son, aucune vidéo, aucun objet',
  },
  frames: { selector: 'iframe, frame, frameset', reason: 'Aucun cadre dans les pages' },
  captchas: {
    selector: '[class*="captcha" i], [id*="captcha" i], [src*="captcha" i], [alt*="captcha" i]',
    reason: 'Aucun CAPTCHA, aucune image-test',
  },
  layoutTables: {
    selector: 'table[role="presentation"], table[role="none"]',
    reason: 'Aucun tableau de mise en forme',
  },
  complexTables: {
    selector:
      'th[headers], td[headers], thead tr + tr th, th[colspan]:not([colspan="1"]), th[rowspan]:not([rowspan="1"])',
    reason: 'Aucun tableau dont les en-têtes se croisent sur plusieurs rangs',
  },
  checkedFields: {
    selector:
      '[required], [aria-required="true"], [pattern], [aria-invalid="true"], input:is([type="email"], [type="url"], [type="number"], [type="tel"], [type="date"])',
    reason: 'Aucun champ obligatoire ni de format imposé',
  },
  sentForms: {
    selector: 'form[method="post" i], form[enctype], input:is([type="password"], [type="file"])',
    reason: 'Aucun formulaire n’envoie ni ne modifie de données',
  },
  personalFields: {
    selector:
      '[autocomplete]:not([autocomplete="off"]), input:is([type="email"], [type="tel"], [type="password"])',
    reason: 'Aucun champ ne demande de données personnelles',
  },
  groupedChoices: { selector: 'option', reason: 'Aucune liste déroulante' },
  refreshes: {
    selector: 'meta[http-equiv="refresh" i]',
    reason: 'Aucune limite de temps, aucun rafraîchissement',
  },
} as const;

export type Absence = keyof typeof absences;
