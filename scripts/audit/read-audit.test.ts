import { expect, it } from 'vitest';
import { readAudit } from './read-audit.ts';

it('names each hole that the registry knows', () => {
  const report = {
    vulnerabilities: { paquet: { severity: 'high', via: [{ title: 'Fuite' }, 'autre'] } },
  };
  expect(readAudit(JSON.stringify(report))).toEqual({
    kind: 'answered',
    holes: [{ name: 'paquet', severity: 'high', title: 'Fuite ; par autre' }],
  });
});

it('finds none when the registry knows none', () => {
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ kind: 'answered', holes: [] });
});

it('never takes a refusal or silence for a clean answer', () => {
  expect(readAudit('{"message":"405 Method Not Allowed - POST https://registre.example/"}')).toEqual({
    kind: 'unanswered',
    reason: '405 Method Not Allowed',
  });
  expect(readAudit('').kind).toBe('unanswered');
  expect(readAudit('[]').kind).toBe('unanswered');
});
