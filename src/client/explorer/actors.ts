import type { ValueData } from './data.ts';

/** What an actor does in a proposal: the ends of a value of the filter `acteur`. */
export const roles = ['', '.pilote', '.destinataire'] as const;
export type Role = (typeof roles)[number];

/** The value that keeps what an actor decides. Example: `etat.pilote`. */
export const asPilot = (id: string): string => `${id}.pilote`;
/** The value that keeps what is for an actor. */
export const asAddressee = (id: string): string => `${id}.destinataire`;

/** The three values of an actor: in either role, as pilot, as addressee. */
export function actorValues({ id, short }: { readonly id: string; readonly short: string }): ValueData[] {
  return [
    { id, label: short, short },
    { id: asPilot(id), label: `${short}, pilote`, short },
    { id: asAddressee(id), label: `${short}, destinataire`, short },
  ];
}

/** A value's actor and role. Example: `{ actor: 'etat', role: '.pilote' }`. */
export function splitRole(value: string): { readonly actor: string; readonly role: Role } {
  const role = roles.find((end) => end !== '' && value.endsWith(end)) ?? '';
  return { actor: role ? value.slice(0, -role.length) : value, role };
}
