import { realCatalogue } from '../../tests/setup/real-catalogue';
import type { CaseActor, CaseEvent, Happening, HappeningKind } from '../cases/case-event';
import { parseInstant } from '../platform/calendar';
import { LANGUAGES, sayIn, type Language } from '../platform/wording';
import { timelineText } from './timeline.wording';

const catalogue = realCatalogue();
const DUE = '2026-11-18T12:00:00.000Z';

function textOf(happening: Happening, language: Language, actor: CaseActor = 'CONTACT', actorName = 'Pia Primary') {
  const event: CaseEvent = {
    id: 1,
    caseId: 1,
    at: parseInstant('2026-11-18T08:00:00Z') as Date,
    actor,
    actorSignInId: 1,
    actorName,
    messageId: null,
    attachmentId: null,
    happening,
  };
  return timelineText(event, { say: sayIn(language), catalogue, timeZone: 'Europe/Amsterdam' });
}

/** Every kind, with its sentence in Dutch; a kind that is missing does not compile. */
const TABLE: Record<HappeningKind, [Happening, string][]> = {
  SUBMITTED: [
    [
      { kind: 'SUBMITTED', severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK', region: 'EMEA' },
      'Pia Primary heeft de aanvraag ingediend.',
    ],
  ],
  TAKEN: [[{ kind: 'TAKEN' }, 'Pia Primary heeft de aanvraag in behandeling genomen.']],
  RELEASED: [[{ kind: 'RELEASED' }, 'Pia Primary heeft de aanvraag teruggegeven aan de wachtrij.']],
  HANDED_OVER: [[{ kind: 'HANDED_OVER', to: 'Evan E' }, 'Pia Primary heeft de aanvraag overgedragen aan Evan E.']],
  MESSAGE: [[{ kind: 'MESSAGE' }, 'Pia Primary heeft geschreven.']],
  ATTACHMENT: [[{ kind: 'ATTACHMENT', name: 'a.txt' }, 'Pia Primary heeft a.txt bijgevoegd.']],
  STATUS: [
    [
      { kind: 'STATUS', from: 'NEW', to: 'IN_PROGRESS' },
      'Pia Primary heeft de aanvraag van “nieuw” naar “in behandeling” gezet.',
    ],
    [
      { kind: 'STATUS', from: 'WAITING_FOR_CUSTOMER', to: 'SOLUTION_PROVIDED' },
      'Pia Primary heeft de aanvraag van “wacht op de klant” naar “oplossing gegeven” gezet.',
    ],
    [
      { kind: 'STATUS', from: 'NEW', to: 'CLOSED', closeReason: 'RESOLVED' },
      'Pia Primary heeft de aanvraag gesloten: opgelost.',
    ],
    [
      { kind: 'STATUS', from: 'NEW', to: 'CLOSED', closeReason: 'DUPLICATE' },
      'Pia Primary heeft de aanvraag gesloten: dubbel van een andere aanvraag.',
    ],
    [
      { kind: 'STATUS', from: 'NEW', to: 'CLOSED', closeReason: 'PRODUCT_DEFECT' },
      'Pia Primary heeft de aanvraag gesloten: fout in het product.',
    ],
    [
      { kind: 'STATUS', from: 'NEW', to: 'CLOSED', closeReason: 'CUSTOMER_REQUEST' },
      'Pia Primary heeft de aanvraag gesloten: op verzoek.',
    ],
  ],
  REOPENED: [[{ kind: 'REOPENED' }, 'Pia Primary heeft de aanvraag heropend.']],
  SEVERITY: [
    [
      {
        kind: 'SEVERITY',
        from: 'MINIMAL',
        to: 'CRITICAL',
        supportHours: 'AROUND_THE_CLOCK',
        region: 'EMEA',
        reason: null,
      },
      'Pia Primary heeft de ernst gewijzigd van Minimaal (C) in Kritiek (A).',
    ],
    [
      {
        kind: 'SEVERITY',
        from: 'CRITICAL',
        to: 'IMPORTANT',
        supportHours: 'BUSINESS_HOURS',
        region: 'EMEA',
        reason: 'Rustig.',
      },
      'Pia Primary heeft de ernst gewijzigd van Kritiek (A) in Belangrijk (B): Rustig.',
    ],
  ],
  CONTACT_ADDED: [
    [
      { kind: 'CONTACT_ADDED', name: 'Ada A', role: 'ADDITIONAL', contactId: 1 },
      'Pia Primary heeft Ada A als contactpersoon toegevoegd.',
    ],
  ],
  CONTACT_REMOVED: [
    [
      { kind: 'CONTACT_REMOVED', name: 'Ada A', role: 'ADDITIONAL' },
      'Pia Primary heeft Ada A als contactpersoon verwijderd.',
    ],
  ],
  PRIMARY_REPLACED: [
    [
      { kind: 'PRIMARY_REPLACED', name: 'Ada A', former: 'Bo B', contactId: 1 },
      'Pia Primary heeft Ada A primaire contactpersoon gemaakt in plaats van Bo B.',
    ],
  ],
  REFUND: [[{ kind: 'REFUND' }, 'Het incident van de aanvraag is teruggegeven aan de overeenkomst.']],
  UNIT_TAKEN: [[{ kind: 'UNIT_TAKEN' }, 'Het incident van de aanvraag is opnieuw van de overeenkomst afgeschreven.']],
  DUE_SOON: [[{ kind: 'DUE_SOON', dueAt: DUE }, 'Het eerste antwoord moet er op 18 nov 2026, 13:00 zijn.']],
  BREACHED: [
    [
      { kind: 'BREACHED', dueAt: DUE },
      'Het eerste antwoord had er op 18 nov 2026, 13:00 moeten zijn en is er nog niet.',
    ],
  ],
  CALENDAR_CHANGED: [
    [
      { kind: 'CALENDAR_CHANGED', from: DUE, to: '2026-11-19T12:00:00.000Z' },
      'Een gewijzigde kalender heeft het tijdstip voor het eerste antwoord verplaatst van 18 nov 2026, 13:00 naar 19 nov 2026, 13:00.',
    ],
  ],
};
const rows = Object.values(TABLE).flat();

describe('R53 the timeline in words', () => {
  it.each(rows)('R53 %j in Dutch', (happening, text) => {
    expect(textOf(happening, 'nl')).toBe(text);
  });

  it.each(rows.flatMap(([happening]) => LANGUAGES.map((language) => [happening.kind, language, happening] as const)))(
    'R53 %s in %s says all that it should, and no more',
    (_kind, language, happening) => {
      const text = textOf(happening, language);
      expect(text).not.toMatch(/\{\{|undefined|null|[A-Z]{3}_|timeline\.|status\.|closeReason\./);
      expect(text).not.toMatch(/BUSINESS_HOURS|AROUND_THE_CLOCK|EMEA/);
      for (const fact of ['to', 'name', 'former', 'reason'] as const)
        if (
          fact in happening &&
          happening.kind !== 'STATUS' &&
          happening.kind !== 'SEVERITY' &&
          happening.kind !== 'CALENDAR_CHANGED'
        )
          expect(text).toContain((happening as Record<string, string>)[fact]);
    },
  );

  it.each<[CaseActor, Language, string]>([
    ['CONTACT', 'en', 'A contact closed the request: resolved.'],
    ['ENGINEER', 'en', 'An engineer closed the request: resolved.'],
    ['OPERATOR', 'en', 'The support desk closed the request: resolved.'],
    ['SYSTEM', 'en', 'The system closed the request: resolved.'],
    ['SYSTEM', 'nl', 'Het systeem heeft de aanvraag gesloten: opgelost.'],
  ])('R53 %s without a name, in %s', (actor, language, text) => {
    expect(textOf({ kind: 'STATUS', from: 'NEW', to: 'CLOSED', closeReason: 'RESOLVED' }, language, actor, '')).toBe(
      text,
    );
  });

  it('R53 names and reasons are said as they are, whatever stands in them', () => {
    const odd = "$& {{by}} $t(error.INTERNAL) <b>O'Brien & Co</b> %s \\u0041";
    const text = textOf({ kind: 'CONTACT_ADDED', name: odd, role: 'ADDITIONAL', contactId: 1 }, 'en', 'CONTACT', odd);
    expect(text).toBe(`${odd} added ${odd} as a contact.`);
  });

  it('R53 a moment that cannot be read is said as it stands there', () => {
    expect(textOf({ kind: 'DUE_SOON', dueAt: 'soon' }, 'en')).toContain('soon');
  });
});
