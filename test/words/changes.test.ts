import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { sayChange, sayChangeReason, sayChangeSeverity, sayChangeSubject } from '../../server/src/words/changes.ts';
import { ALL, QUESTION } from '../core/changes/support.ts';
import { changesOf } from '../kit/changes.ts';

/** The changes in a language, a line each: what they are about, what is otherwise. */
function said(language: 'en' | 'fr', from: string, to: string): readonly string[] {
  speak(language);
  assert(ALL.includes(from), `not there: ${from}`);
  return changesOf(ALL, ALL.replace(from, to)).map(change =>
    plain(`${sayChangeSubject(change.subject)} · ${sayChange(change)}`),
  );
}

/** With plain spaces, which are seen in a test. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

describe('changes in words', () => {
  afterEach(() => speak('en'));

  it('tell points before and after', () => {
    assert.deepEqual(said('en', 'points: 12', 'points: 14.5'), [
      '1.1.1 “Réduire la place de la voiture” · weight: 12 pts → 14.5 pts',
    ]);
    assert.deepEqual(said('fr', 'points: 12', 'points: 14.5'), [
      '1.1.1 « Réduire la place de la voiture » · poids : 12 pts → 14,5 pts',
    ]);
  });

  it('tell titles and texts', () => {
    assert.deepEqual(said('fr', '# Développer le covoiturage', '# Encourager le covoiturage'), [
      '1.1.2 « Encourager le covoiturage » · titre : « Développer le covoiturage » → « Encourager le covoiturage »',
    ]);
    assert.deepEqual(said('en', 'aux heures de pointe', 'le soir'), [
      '1.1.3 “Renforcer les lignes de bus” · text of “Description”: +2 −4 words (23%)',
    ]);
  });

  it('tell one word as one', () => {
    assert.deepEqual(said('en', 'aux heures de pointe', 'souvent aux heures de pointe'), [
      '1.1.3 “Renforcer les lignes de bus” · text of “Description”: +1 word (3%)',
    ]);
    assert.deepEqual(said('fr', 'aux heures de pointe', 'souvent aux heures de pointe'), [
      '1.1.3 « Renforcer les lignes de bus » · texte de « Description » : +1 mot (3 %)',
    ]);
  });

  it('tell what comes of a formula, and for whom', () => {
    assert.deepEqual(said('en', 'alors 0.5', 'alors 0'), [
      '1.1.2 “Développer le covoiturage” · reduction of potential changed: reduced to 50% → reduced to 0% (transport_1 = NON)',
    ]);
    assert.deepEqual(said('fr', 'alors 0.5', 'alors 0'), [
      '1.1.2 « Développer le covoiturage » · réduction de potentiel (modification) : réduction à 50 % → réduction à 0 % (transport_1 = NON)',
    ]);
  });

  it('tell why, and how much that weighs', () => {
    speak('fr');
    const [, change] = changesOf(ALL, ALL.replace(QUESTION, ''));
    assert(change);
    assert.equal(sayChangeSeverity(change.severity), 'casse des scores');
    assert.equal(sayChangeReason(change), 'Une réponse que lisent des règles ne peut plus être donnée.');
    assert.equal(
      plain(sayChangeSubject(change.subject)),
      'question transport_1 « La collectivité organise-t-elle les transports ? »',
    );
  });
});
