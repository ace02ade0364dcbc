/** Letters about cases, as a real mail server takes them. */
import type { Settings } from '../src/platform/settings';
import { SubmitCaseDocument } from './documents';
import { numberOf } from './setup/books';
import { addressOf, Cast, person, type Story } from './setup/cast';
import { failing } from './setup/faults';
import { letTimePass, lettersOf, look } from './setup/letters';
import { MailServer, type TakenMail } from './setup/mail-server';
import { World } from './world';

const FROM = 'Support <support@example.com>';
const MAIL = { from: FROM, domain: 'reply.example.com', hookSecret: 'a-secret-of-the-hook-that-is-long-enough' };
const [PIA, ADA, SAM, ERIN] = ['pia', 'ada', 'sam', 'erin'].map(addressOf) as [string, string, string, string];
const header = (mail: TakenMail | undefined, name: string) =>
  mail?.parsed.headerLines
    .find(({ key }) => key === name)
    ?.line.replace(/^[^:]*:\s*/, '')
    .replace(/\r?\n\s*/g, ' ');

describe('R47, R50, R52 who is mailed', () => {
  let server: MailServer;
  let cast: Cast;
  let world: World;
  beforeAll(async () => {
    server = await MailServer.start();
    cast = await Cast.start({ mail: { ...MAIL, smtpUrl: server.url } });
    ({ world } = cast);
  });
  beforeEach(() => {
    server.mails.length = 0;
    server.refused.clear();
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  const sentTo = () => server.mails.flatMap(({ to }) => to).sort();
  const states = async ({ number }: Story) =>
    (await lettersOf(world, number)).map(({ email, state }) => [email, state]);

  const MAILED = `mutation ($input: SubmitCaseInput!) {
    submitCase(input: $input) { receipt { primaryContactEmail mailed } userErrors { code } }
  }`;
  const mailedBy = async (other: Cast, email: string) => {
    const people = { primaryContact: { ...person('pia'), email }, additionalContacts: [person('ada')] };
    const input = other.world.submission(other.agreementId, people);
    const { data } = await other.world.ask<{ submitCase: object }, object>(other.tokens.sam, MAILED, { input });
    return data.submitCase;
  };

  test('R47, R52 the confirmation says who is mailed: as the mail server says it', async () => {
    const receipt = { primaryContactEmail: PIA, mailed: [PIA] };
    expect(await mailedBy(cast, PIA)).toEqual({ receipt, userErrors: [] });
    await look(world);
    expect(sentTo()).toEqual([PIA]);
    const robot = 'robot@contoso.service';
    expect(await mailedBy(cast, robot)).toMatchObject({ receipt: { primaryContactEmail: robot, mailed: [] } });
    await look(world);
    expect(sentTo()).toEqual([PIA]);
  });

  test('R47 and nobody where nothing takes letters', async () => {
    const other = await Cast.start();
    expect(await mailedBy(other, PIA)).toMatchObject({ receipt: { primaryContactEmail: PIA, mailed: [] } });
    await other.world.stop();
  });

  test('R47 on submission the primary contact alone gets number and summary', async () => {
    const story = await cast.submitted({
      title: 'It stops',
      description: '<b>Since</b> last night',
      severity: 'IMPORTANT',
    });
    await look(world);
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails as [TakenMail];
    expect([mail.from, mail.to]).toEqual(['support@example.com', [PIA]]);
    expect(mail.parsed.subject).toBe(`[${story.number}] It stops`);
    const text = mail.parsed.text ?? '';
    // Submitted on Wednesday at 9 in Amsterdam and Brussels; four business hours.
    for (const said of [
      story.number,
      'It stops',
      '<b>Since</b> last night',
      'Important (B)',
      'EMEA',
      '1:00 PM',
      'Amsterdam',
      PIA,
    ])
      expect(text).toContain(said);
    const html = mail.parsed.html || '';
    expect(html).toContain('&lt;b&gt;Since&lt;/b&gt; last night');
    const page = `${world.url}/cases/${story.number}`;
    expect(text).toContain(`\n${page}\n`);
    expect(html).toContain(`<a href="${page}"`);
    // Nothing is loaded, and nothing leads anywhere else.
    expect(html.replaceAll(page, '')).not.toMatch(/<b>|<script|<img|https?:/i);
    for (const other of [ADA, SAM]) expect(mail.raw).not.toContain(other);
    expect(await states(story)).toEqual([[PIA, 'SENT']]);
  });

  test('R47 its headers: an address to answer to, one thread, and silence for machines', async () => {
    const story = await cast.owned();
    await look(world);
    await story.by('erin').write('Did you try turning it off?');
    await story.by('erin').write('And on again?');
    await look(world);
    const [first, second, third] = server.to(PIA);
    expect([header(first, 'message-id'), header(second, 'message-id'), header(third, 'message-id')]).toEqual(
      (await lettersOf(world, story.number)).map(({ message_id: id }) => id),
    );
    const thread = header(first, 'references');
    expect(thread).toMatch(/^<case-[a-z2-7]{26}@reply\.example\.com>$/);
    const replyTo = header(first, 'reply-to');
    expect(replyTo).toMatch(/^<?reply\+[0-9a-z]+\.[a-z2-7]{24}@reply\.example\.com>?$/);
    for (const mail of [first, second, third]) {
      expect(header(mail, 'message-id')).toMatch(/^<letter-[a-z2-7]{26}@reply\.example\.com>$/);
      expect([header(mail, 'references'), header(mail, 'in-reply-to')]).toEqual([thread, thread]);
      expect(header(mail, 'subject')).toBe(header(first, 'subject'));
      expect(header(mail, 'auto-submitted')).toBe('auto-generated');
      expect(header(mail, 'x-auto-response-suppress')).toBe('All');
      expect(header(mail, 'reply-to')).toBe(replyTo);
      expect(header(mail, 'from')).toBe(FROM);
    }
    expect(new Set([first, second, third].map((mail) => header(mail, 'message-id'))).size).toBe(3);
  });

  test('R47 an engineer’s message goes to the primary contact and to additional contacts who asked for it', async () => {
    const story = await cast.owned({ additionalContacts: [person('ada'), person('hal')] });
    await story.by('ada').mail(true);
    await look(world);
    server.mails.length = 0;
    await story.by('erin').write('# Try **this**\n<img src=x onerror=alert(1)>');
    await look(world);
    expect(sentTo()).toEqual([ADA, PIA]);
    for (const { parsed } of server.mails) {
      expect(parsed.text).toContain('# Try **this**\n<img src=x onerror=alert(1)>');
      expect(parsed.text).toContain('erin Person');
      expect(parsed.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(parsed.html).not.toContain('<img');
    }
    const [toPia, toAda] = [server.to(PIA)[0], server.to(ADA)[0]];
    expect(header(toPia, 'reply-to')).not.toBe(header(toAda, 'reply-to'));
    expect(header(toPia, 'references')).not.toBe(header(toAda, 'references'));
    expect(toPia?.raw).not.toContain(ADA);
    expect(toAda?.raw).not.toContain(PIA);
    await story.by('ada').mail(false);
    await story.by('erin').write('Again');
    await look(world);
    expect(server.to(ADA)).toHaveLength(1);
  });

  test('R47 nobody is mailed what a contact writes, or an internal note', async () => {
    const story = await cast.owned();
    await story.by('ada').mail(true);
    await look(world);
    server.mails.length = 0;
    await story.by('pia').write('It still stops');
    await story.by('erin').note('The customer is impatient');
    await look(world);
    expect(sentTo()).toEqual([]);
  });

  test('R50 a new primary contact gets number and summary; the former one nothing more than an additional one', async () => {
    const story = await cast.owned();
    await look(world);
    server.mails.length = 0;
    await story.by('erin').replace({ contact: person('hal') });
    await look(world);
    expect(sentTo()).toEqual([addressOf('hal')]);
    expect(server.mails[0]?.parsed.text).toContain(story.number);
    await story.by('erin').write('Hello');
    await look(world);
    expect(server.to(PIA)).toEqual([]);
    expect(server.to(addressOf('hal'))).toHaveLength(2);
  });

  test('R53 who was removed before the letter went gets nothing', async () => {
    const story = await cast.owned();
    await story.by('ada').mail(true);
    await look(world);
    server.mails.length = 0;
    server.refused.set(ADA, 451);
    await story.by('erin').write('For those who are on it');
    await look(world);
    const { additionalContacts } = await cast.read('erin', story);
    await story.by('erin').remove(additionalContacts[0]?.id ?? '');
    server.refused.clear();
    await letTimePass(world);
    await look(world);
    expect(sentTo()).toEqual([PIA]);
    expect((await states(story)).at(-1)).toEqual([null, 'DROPPED']);
  });

  test('R52 a service gets no mail, as primary contact or otherwise', async () => {
    const email = 'robot@contoso.service';
    const number = await world.submit(cast.tokens.sam, cast.agreementId, { primaryContact: { ...person('x'), email } });
    await look(world);
    expect(server.mails).toEqual([]);
    expect(await lettersOf(world, number)).toEqual([]);
  });

  test('R52 nothing goes to an address that somebody else has now', async () => {
    const story = await cast.owned();
    await look(world);
    server.mails.length = 0;
    await world.sql(
      `INSERT INTO sign_ins (identity_hash, issuer, subject, kind, email, email_since, first_name, last_name, created_at)
       SELECT 'another', issuer, 'another', kind, email, '2099-01-01 00:00:00.000', 'New', 'Person', created_at
       FROM sign_ins WHERE email = ?`,
      [PIA],
    );
    await story.by('erin').write('For Pia only');
    await look(world);
    await world.sql("DELETE FROM sign_ins WHERE identity_hash = 'another'");
    expect(server.mails).toEqual([]);
  });

  test('R44, R47 a refused submission sends nothing', async () => {
    const before = await numberOf(world, 'SELECT COUNT(*) FROM letters');
    const usedUp = await world.agreement(cast.tokens.sam, { plan: 'PROFESSIONAL_5', units: '1' });
    await world.submit(cast.tokens.sam, usedUp);
    const { data } = await world.ask(cast.tokens.sam, SubmitCaseDocument, { input: world.submission(usedUp) });
    expect(data.submitCase?.userErrors).toMatchObject([{ code: 'PLAN_UNAVAILABLE' }]);
    await look(world);
    expect(sentTo()).toEqual([PIA]);
    expect(await numberOf(world, 'SELECT COUNT(*) FROM letters')).toBe(before + 1);
  });

  test('R47 the same submission again, by its key, is not mailed again', async () => {
    const input = world.submission(cast.agreementId);
    for (let count = 0; count < 2; count++) await world.ask(cast.tokens.sam, SubmitCaseDocument, { input });
    await look(world);
    expect(sentTo()).toEqual([PIA]);
  });

  test('R47 a recipient who is refused for good is given up, one for now is tried again', async () => {
    server.refused.set(PIA, 550);
    const story = await cast.submitted();
    await look(world);
    expect(await states(story)).toEqual([[PIA, 'FAILED']]);
    server.refused.set(PIA, 452);
    const other = await cast.submitted();
    await look(world);
    const [letter] = await lettersOf(world, other.number);
    expect(letter).toMatchObject({ state: 'DUE', attempts: 1 });
    expect(letter?.fault).toMatch(/EENVELOPE/);
    server.refused.clear();
    await letTimePass(world);
    await look(world);
    expect([await states(story), await states(other)]).toEqual([[[PIA, 'FAILED']], [[PIA, 'SENT']]]);
  });

  test('R47 sent and not marked, as if it had been killed in between: sent again under the same Message-ID', async () => {
    const story = await cast.submitted();
    const cut = failing(world, /^UPDATE .letters. SET .state./, { code: 'CUT' }, 1);
    await look(world);
    expect(cut.times()).toBe(1);
    cut.end();
    expect(server.mails).toHaveLength(1);
    expect((await lettersOf(world, story.number))[0]).toMatchObject({ state: 'DUE', attempts: 1 });
    await look(world);
    expect(server.mails).toHaveLength(1);
    await letTimePass(world);
    await look(world);
    expect(server.mails).toHaveLength(2);
    expect(new Set(server.mails.map((mail) => header(mail, 'message-id'))).size).toBe(1);
    expect(await states(story)).toEqual([[PIA, 'SENT']]);
  });

  test('R47 two processes at once send each letter once', async () => {
    const second = await World.start({ databaseUrl: world.databaseUrl, mail: { ...MAIL, smtpUrl: server.url } });
    const stories = await Promise.all(Array.from({ length: 6 }, () => cast.submitted()));
    await Promise.all([look(world), look(second), look(world), look(second)]);
    await second.stop();
    expect(server.mails).toHaveLength(stories.length);
    expect(new Set(server.mails.map((mail) => header(mail, 'message-id'))).size).toBe(stories.length);
  });

  test.each<[string, string | null, string, RegExp]>([
    ['the reader’s profile', 'nl-NL', 'en', /Beste .*Belangrijk \(B\).*Europe\/Amsterdam/s],
    ['the reader’s profile, whatever the case is answered in', 'en', 'nl', /Hello .*Important \(B\)/s],
    ['the case, where the profile is in no language of ours', 'de', 'nl', /Beste /],
    ['the case, where the reader has never been here', null, 'nl', /Beste /],
    ['English, where neither is one of ours', 'fr', 'de', /Hello /],
  ])('R47 the language is that of %s', async (_what, profile, locale, expected) => {
    const email = `reader-${profile}-${locale}@contoso.example`;
    if (profile) await world.person(email, 'WORK', { locale: profile });
    const primaryContact = { ...person('x'), email };
    // For the case that is answered in German, its own word is enough.
    await world.submit(cast.tokens.sam, cast.agreementId, { primaryContact, locale });
    await look(world);
    expect(server.to(email)).toHaveLength(1);
    expect(server.to(email)[0]?.parsed.text).toMatch(expected);
  });

  test('R41, R47 the due time is in the reader’s time zone', async () => {
    const email = 'tokyo@contoso.example';
    await world.person(email, 'WORK', { country: 'JP', timeZone: 'Asia/Tokyo' });
    await world.submit(cast.tokens.sam, cast.agreementId, { primaryContact: { ...person('x'), email } });
    await look(world);
    // 1 p.m. in Amsterdam.
    expect(server.to(email)[0]?.parsed.text).toMatch(/9:00 PM \(Asia\/Tokyo\)/);
  });

  test('R47 a letter goes by itself soon after the case, without being asked', async () => {
    await cast.submitted();
    await server.next();
    expect(sentTo()).toEqual([PIA]);
  });

  test('R47 nobody at the desk is mailed', () => {
    expect(server.to(ERIN)).toEqual([]);
  });
});

describe('R47 a letter names the page of its request', () => {
  let server: MailServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await MailServer.start();
    // It sends nothing itself: letters wait for who knows the address.
    cast = await Cast.start();
  });
  afterAll(() => Promise.all([cast.world.stop(), server.stop()]));

  const letterOf = async (settings: Partial<Settings>, hookSecret: string | null = MAIL.hookSecret) => {
    const email = `reader-${server.mails.length}@contoso.example`;
    const primaryContact = { ...person('x'), email };
    const number = await cast.world.submit(cast.tokens.sam, cast.agreementId, { primaryContact, locale: 'nl' });
    const mail = { ...MAIL, hookSecret, smtpUrl: server.url };
    const sender = await World.start({ databaseUrl: cast.world.databaseUrl, mail, settings });
    await look(sender);
    await sender.stop();
    expect(server.to(email)).toHaveLength(1);
    const { text = '', html } = server.to(email)[0]?.parsed ?? {};
    return { number, text, html: html || '' };
  };
  const known = { publicUrl: 'https://support.example.com', demo: false };

  test('R47 at the public address, for who never signed in too', async () => {
    const { number, text, html } = await letterOf(known);
    const page = `https://support.example.com/cases/${number}`;
    expect(text).toContain(`\n\nLees en volg de aanvraag hier, na het aanmelden:\n${page}\n\n`);
    expect(html).toContain(`<a href="${page}" target="_blank" rel="noreferrer">${page}</a>`);
    expect(`${text}${html}`.replaceAll(page, '')).not.toMatch(/https?:/);
  });

  test('R47 where no answers are received, it says where to sign in to answer', async () => {
    const { number, text } = await letterOf(known, null);
    expect(text).toContain(`\nhttps://support.example.com/cases/${number}\n\n`);
    expect(text).toContain('Meld u aan om te antwoorden.');
  });

  test.each<[string, Partial<Settings>]>([
    ['nobody said where people reach the server', { publicUrl: null, demo: false }],
    ['they reach it below a path, where the portal is not', { publicUrl: 'https://example.com/support' }],
  ])('R47 and none where %s', async (_what, settings) => {
    const { text, html } = await letterOf(settings);
    expect(`${text}${html}`).not.toMatch(/https?:|<a |na het aanmelden/);
  });
});

describe('R47 a mail server that is away', () => {
  test('letters wait and go once it is back, under the Message-ID that they had from the start', async () => {
    const away = await MailServer.start();
    await away.stop();
    const cast = await Cast.start({ mail: { ...MAIL, smtpUrl: away.url } });
    const { world } = cast;
    const story = await cast.submitted();
    await look(world);
    const [waiting] = await lettersOf(world, story.number);
    expect(waiting).toMatchObject({
      state: 'DUE',
      attempts: 1,
      fault: expect.stringContaining('ECONNREFUSED') as string,
    });
    const back = await MailServer.start(away.port);
    await letTimePass(world);
    await look(world);
    expect(back.mails.map((mail) => header(mail, 'message-id'))).toEqual([waiting?.message_id]);
    expect((await lettersOf(world, story.number))[0]).toMatchObject({ state: 'SENT', attempts: 2 });
    await world.stop();
    await back.stop();
  });

  test('one that stalls holds up no stop; the letter goes another time', async () => {
    const server = await MailServer.start();
    const cast = await Cast.start({ mail: { ...MAIL, smtpUrl: server.url } });
    const { world } = cast;
    server.isStalling = true;
    const story = await cast.submitted();
    await server.next();
    await world.server.mail.worker?.stop(0);
    expect((await lettersOf(world, story.number))[0]).toMatchObject({ state: 'DUE', attempts: 1 });
    server.isStalling = false;
    const second = await World.start({ databaseUrl: world.databaseUrl, mail: { ...MAIL, smtpUrl: server.url } });
    await letTimePass(second);
    await look(second);
    expect((await lettersOf(world, story.number))[0]).toMatchObject({ state: 'SENT', attempts: 2 });
    await second.stop();
    await world.stop();
    await server.stop();
  });

  test('without any, letters wait until there is one; nothing is lost', async () => {
    const cast = await Cast.start();
    const { world } = cast;
    const story = await cast.submitted();
    expect(world.server.mail.worker).toBeNull();
    expect(await numberOf(world, 'SELECT COUNT(*) FROM case_events WHERE mail_pending = 1')).toBe(1);
    const server = await MailServer.start();
    const second = await World.start({
      databaseUrl: world.databaseUrl,
      mail: { ...MAIL, hookSecret: null, smtpUrl: server.url },
    });
    await look(second);
    expect(server.to(PIA)[0]?.parsed.subject).toContain(story.number);
    // Where no answers are received none is asked for.
    expect(header(server.mails[0], 'reply-to')).toBeUndefined();
    expect(server.mails[0]?.parsed.text).not.toContain('##-');
    await second.stop();
    await world.stop();
    await server.stop();
  });
});
