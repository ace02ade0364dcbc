import { machineMail, type MachineMail } from './auto-reply.rules';

const OURS = { domain: 'mail.example.com' };

function judged(headers: Record<string, string>, envelopeFrom: string | null = 'pia@contoso.example', rest = {}) {
  const map = new Map(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return machineMail(
    { headers: map, from: 'pia@contoso.example', messageId: '<1@contoso.example>', ...rest },
    envelopeFrom,
    OURS,
  );
}

describe('R53 mails of machines are dropped', () => {
  test.each<[string, Record<string, string>, MachineMail | null]>([
    ['a person', {}, null],
    ['a person whose program says so', { 'auto-submitted': 'no' }, null],
    ['the same in other letters', { 'auto-submitted': 'No' }, null],
    ['an out-of-office answer', { 'auto-submitted': 'auto-replied' }, 'AUTO_SUBMITTED'],
    ['one with a parameter', { 'auto-submitted': 'auto-replied; owner-email="x@y.z"' }, 'AUTO_SUBMITTED'],
    ['a generated mail', { 'auto-submitted': 'Auto-Generated' }, 'AUTO_SUBMITTED'],
    ['an old responder', { 'x-autoreply': 'yes' }, 'AUTO_RESPONDER'],
    ['another one', { 'x-autorespond': '' }, 'AUTO_RESPONDER'],
    ['a mass mail', { precedence: 'bulk' }, 'BULK'],
    ['junk', { precedence: 'Junk' }, 'BULK'],
    ['a list by its precedence', { precedence: 'list' }, 'BULK'],
    ['an automatic one by its precedence', { precedence: 'auto_reply' }, 'BULK'],
    ['one of some other precedence', { precedence: 'first-class' }, null],
    ['a mailing list', { 'list-id': '<all.contoso.example>' }, 'LIST'],
    ['what asks for silence as we do', { 'x-auto-response-suppress': 'All' }, 'OURS'],
    ['what only wants no receipts', { 'x-auto-response-suppress': 'DR, RN' }, null],
    ['our own mail, come back', { 'x-loop': 'mail.example.com' }, 'OURS'],
    ['somebody else’s sign against loops', { 'x-loop': 'other.example' }, null],
    ['a bounce by its return path', { 'return-path': '<>' }, 'NULL_SENDER'],
    ['a report of delivery', { 'content-type': 'multipart/report; report-type=delivery-status' }, 'REPORT'],
  ])('%s', (_what, headers, expected) => {
    expect(judged(headers)).toBe(expected);
  });

  test.each<[string, string | null, object, MachineMail | null]>([
    ['a mail without a sender', '', {}, 'NULL_SENDER'],
    ['a sender that is not known', null, {}, null],
    ['the daemon in the envelope', 'MAILER-DAEMON@contoso.example', {}, 'MAILER_DAEMON'],
    ['the daemon in the header', null, { from: 'Mailer-Daemon@contoso.example' }, 'MAILER_DAEMON'],
    ['a letter of ours by its Message-ID', null, { messageId: `<letter-${'a'.repeat(26)}@mail.example.com>` }, 'OURS'],
    ['a person on our own domain', null, { messageId: '<5F1C@mail.example.com>' }, null],
    ['a mail without a Message-ID', null, { messageId: null }, null],
  ])('%s', (_what, envelopeFrom, rest, expected) => {
    expect(judged({}, envelopeFrom, rest)).toBe(expected);
  });
});
