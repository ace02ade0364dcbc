/** Replies by mail: which reach the case, and which do not. */
import { randomUUID } from 'node:crypto';
import { createConnection } from 'node:net';
import { once } from 'node:events';
import { numberOf } from './setup/books';
import { addressOf, Cast, person, type Story } from './setup/cast';
import { without } from './setup/faults';
import { hook, RECEIVING, rawReply, reply, replyAddressOf, type Reply } from './setup/replies';
import { World } from './world';

const [PIA, ADA, SAM] = ['pia', 'ada', 'sam'].map(addressOf) as [string, string, string];

describe('R53 a reply by mail', () => {
  let cast: Cast;
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    cast = await Cast.start({ mail: RECEIVING, log: (line) => void lines.push(line) });
    ({ world } = cast);
  });
  afterAll(() => world.stop());

  const addressFor = (story: Story, email = PIA) => replyAddressOf(world, story.number, email);
  const bodies = async (story: Story) => (await cast.read('erin', story)).messages.nodes.map(({ body }) => body);
  const toPia = async (story: Story, changes: Partial<Reply> = {}): Promise<Reply> => ({
    from: PIA,
    to: await addressFor(story),
    text: 'It works again.',
    ...changes,
  });
  /** What comes of it, and that nothing was written. */
  const refused = async (story: Story, changes: Partial<Reply>): Promise<number> => {
    const code = await reply(world, await toPia(story, changes));
    expect(await bodies(story)).toEqual([]);
    return code;
  };

  test('R53, R63 reaches the case as a message of its contact, and the case goes on', async () => {
    const story = await cast.owned();
    expect(await story.by('erin').move('WAITING_FOR_CUSTOMER')).toBe('DONE');
    expect(await reply(world, await toPia(story, { from: `Pia <${PIA.toUpperCase()}>` }))).toBe(250);
    const { messages, timeline, status } = await cast.read('erin', story);
    expect(messages.nodes).toMatchObject([{ body: 'It works again.', author: 'CONTACT', mine: false }]);
    expect(timeline.nodes.find(({ kind }) => kind === 'MESSAGE')).toMatchObject({ actorName: 'pia Person' });
    expect(status).toBe('IN_PROGRESS');
    expect((await cast.read('pia', story)).messages.nodes).toMatchObject([{ mine: true }]);
    expect((await cast.read('ada', story)).messages.nodes).toMatchObject([{ mine: false }]);
  });

  test('R53 ten at once with words in common, by both ways: all of them are written', async () => {
    const story = await cast.owned();
    const mails = Array.from({ length: 10 }, (_, index) => `The printer hums, number ${index}`);
    const to = await addressFor(story);
    const answers = await Promise.all(
      mails.map(async (text, index) => {
        const mail = await toPia(story, { text });
        return index % 2 ? (await hook(world, await rawReply(mail), { to })).status : reply(world, mail);
      }),
    );
    expect(answers).toEqual(mails.map((_, index) => (index % 2 ? 200 : 250)));
    expect((await bodies(story)).sort()).toEqual([...mails].sort());
  });

  test('R52 also of a contact who has never signed in', async () => {
    const email = 'never@contoso.example';
    const story = await cast.owned({ additionalContacts: [{ ...person('Nora'), email }] });
    expect(await reply(world, { from: email, to: await addressFor(story, email), text: 'Hello' })).toBe(250);
    expect(await bodies(story)).toEqual(['Hello']);
    // Whoever signs in with the address later finds it as their own case.
    expect((await world.ask(await world.token(email), '{ cases { totalCount } }')).data).toMatchObject({
      cases: { totalCount: 1 },
    });
  });

  test.each<[string, (story: Story) => Promise<Partial<Reply>> | Partial<Reply>]>([
    ['another address', () => ({ from: 'stranger@contoso.example' })],
    ['the submitter’s address', () => ({ from: SAM })],
    ['another contact’s address', () => ({ from: ADA })],
    ['two addresses, one of them right', () => ({ more: { from: [PIA, 'x@contoso.example'] } })],
    ['a name that reads as the address', () => ({ from: `"${PIA}" <x@contoso.example>` })],
    ['the right address to another contact’s reply address', async (story) => ({ to: await addressFor(story, ADA) })],
    ['the right address with another contact’s number', async (story) => ({ to: await mixed(story) })],
    ['a shortened proof', async (story) => ({ to: (await addressFor(story)).replace('@', '@').replace(/.@/, '@') })],
    ['no reply address at all', () => ({ to: 'support@reply.example.com' })],
    [
      'a reply address of another domain',
      async (story) => ({ to: (await addressFor(story)).replace(/@.*/, '@evil.example') }),
    ],
  ])('from %s is refused', async (_what, changes) => {
    const story = await cast.owned();
    expect(await refused(story, await changes(story))).toBe(550);
  });

  async function mixed(story: Story): Promise<string> {
    const [pia = '', ada = ''] = await Promise.all([addressFor(story), addressFor(story, ADA)]);
    return `${ada.split('.')[0]}.${pia.split('.').slice(1).join('.')}`;
  }

  test('R53 of a contact who was removed is refused like that of nobody', async () => {
    const story = await cast.owned();
    const to = await addressFor(story, ADA);
    expect(await reply(world, { from: ADA, to, text: 'Before' })).toBe(250);
    const { additionalContacts } = await cast.read('erin', story);
    await story.by('erin').remove(additionalContacts[0]?.id ?? '');
    expect(await reply(world, { from: ADA, to, text: 'After' })).toBe(550);
    expect(await hook(world, await rawReply({ from: ADA, to, text: 'After' }), { to })).toEqual({
      status: 422,
      code: 'UNKNOWN_ADDRESS',
    });
    expect(await bodies(story)).toEqual(['Before']);
  });

  test('R52 of somebody who has a contact’s address now is refused', async () => {
    const story = await cast.owned();
    await world.sql(
      `INSERT INTO sign_ins (identity_hash, issuer, subject, kind, email, email_since, first_name, last_name, created_at)
       SELECT 'another', issuer, 'another', kind, email, '2099-01-01 00:00:00.000', 'New', 'Person', created_at
       FROM sign_ins WHERE email = ?`,
      [PIA],
    );
    const code = await refused(story, {});
    await world.sql("DELETE FROM sign_ins WHERE identity_hash = 'another'");
    expect(code).toBe(550);
  });

  test.each<[string, Partial<Reply>]>([
    ['an out-of-office answer', { more: { headers: { 'Auto-Submitted': 'auto-replied' } } }],
    ['a bounce', { sender: '' }],
    ['a mailing list', { more: { headers: { 'List-Id': '<all.contoso.example>' } } }],
    ['our own letter, come back', { more: { messageId: `<letter-${'a'.repeat(26)}@reply.example.com>` } }],
    ['a loop', { more: { headers: { 'X-Loop': 'reply.example.com' } } }],
  ])('of a machine is taken and thrown away: %s', async (_what, changes) => {
    expect(await refused(await cast.owned(), changes)).toBe(250);
  });

  test('that says nothing new is refused', async () => {
    const story = await cast.owned();
    expect(await refused(story, { text: ' \n' })).toBe(550);
    expect(
      await refused(story, {
        text: 'On 18-11-2026, casegate wrote:\n> ##- Write your answer above this line -##\n> Hi',
      }),
    ).toBe(550);
    expect(await refused(story, { text: '\u200b\u0000' })).toBe(550);
  });

  test('the same mail again is written once, by whichever way and however often', async () => {
    const story = await cast.owned();
    const mail = await toPia(story, { more: { messageId: `<${randomUUID()}@contoso.example>` } });
    const raw = await rawReply(mail);
    const to = mail.to as string;
    expect(await Promise.all([reply(world, mail), reply(world, mail), hook(world, raw, { to })])).toEqual([
      250,
      250,
      { status: 200, code: expect.stringMatching(/TAKEN|DUPLICATE/) as string },
    ]);
    expect(await hook(world, raw, { to })).toEqual({ status: 200, code: 'DUPLICATE' });
    // It stays taken even where the case takes no other.
    expect(await story.by('pia').close()).toBe('DONE');
    expect(await hook(world, raw, { to })).toEqual({ status: 200, code: 'DUPLICATE' });
    expect(await bodies(story)).toEqual(['It works again.']);
  });

  test('two mails without a Message-ID are told apart by all that is in them', async () => {
    const story = await cast.owned();
    const to = await addressFor(story);
    const mail = (text: string) => `From: ${PIA}\r\nSubject: x\r\n\r\n${text}\r\n`;
    for (const text of ['One', 'Two', 'One']) await hook(world, mail(text), { to });
    expect(await bodies(story)).toEqual(['One', 'Two']);
  });

  test('R56 to a closed case is refused, and taken again once it is open', async () => {
    const story = await cast.owned();
    const to = await addressFor(story);
    await story.by('pia').close();
    const raw = await rawReply(await toPia(story));
    expect(await reply(world, await toPia(story))).toBe(550);
    expect(await hook(world, raw, { to })).toEqual({ status: 422, code: 'CASE_CLOSED' });
    await story.by('pia').reopen();
    expect(await hook(world, raw, { to })).toEqual({ status: 200, code: 'TAKEN' });
  });

  test('of 30,000 characters is cut to 20,000 and says so', async () => {
    const story = await cast.owned();
    expect(await reply(world, await toPia(story, { text: '😀 word '.repeat(5_000) }))).toBe(250);
    const [body = ''] = await bodies(story);
    expect([...body]).toHaveLength(20_000);
    expect(body).toMatch(/\]$/);
  });

  test('of HTML alone is read as text, without quote, signature and control characters', async () => {
    const story = await cast.owned();
    const html = `<p>Yes,<br>it&nbsp;did.\u0007</p><blockquote>On 18-11-2026, casegate wrote: ##- x</blockquote><script>alert(1)</script>`;
    expect(await reply(world, await toPia(story, { more: { html, text: undefined } }))).toBe(250);
    const [body] = await bodies(story);
    expect(body).toMatch(/^Yes,\nit\sdid\./);
    expect(body).not.toMatch(/alert|\u0007/);
    const quoted = await toPia(story, {
      text: `No.\n-- \nPia\n\nOn 18-11-2026 10:00, casegate <support@reply.example.com> wrote:\n> Did it?`,
    });
    await reply(world, quoted);
    expect((await bodies(story))[1]).toBe('No.');
  });

  test('R59 its files go into quarantine with the message; programs do not', async () => {
    const story = await cast.owned();
    const attachments = [
      { filename: 'log.txt', content: 'all of it' },
      { filename: 'holiday.jpg', content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]) },
    ];
    expect(await reply(world, await toPia(story, { text: 'See the log.', more: { attachments } }))).toBe(250);
    const files = await world.sql<object>(
      `SELECT a.name, a.state, a.uploader, a.uploader_name, m.body FROM attachments a
       INNER JOIN case_messages m ON m.id = a.message_id INNER JOIN cases c ON c.id = a.case_id WHERE c.number = ?`,
      [story.number],
    );
    expect(files).toMatchObject([{ name: 'log.txt', uploader: 'CONTACT', uploader_name: 'pia Person' }]);
    expect(['SCANNING', 'NOT_SCANNED']).toContain((files[0] as { state: string }).state);
    expect((await bodies(story))[0]).toMatch(/^See the log\.\n\n\[.*holiday\.jpg.*\]$/);
  });

  test('R59 a mail of files alone is taken; nothing of one that is refused is kept', async () => {
    const story = await cast.owned();
    const more = { attachments: [{ filename: 'log.txt', content: 'x' }] };
    const before = await numberOf(world, 'SELECT COUNT(*) FROM attachments');
    expect(await reply(world, await toPia(story, { text: '', more, from: ADA }))).toBe(550);
    expect(await numberOf(world, 'SELECT COUNT(*) FROM attachments')).toBe(before);
    expect(await reply(world, await toPia(story, { text: '', more }))).toBe(250);
    expect(await numberOf(world, 'SELECT COUNT(*) FROM attachments')).toBe(before + 1);
    expect(await bodies(story)).toHaveLength(1);
  });

  test('R59 no more than ten files on a case; what is left is told', async () => {
    const story = await cast.owned();
    const attachments = Array.from({ length: 12 }, (_, index) => ({
      filename: `file-${index}.txt`,
      content: `${index}`,
    }));
    const before = await numberOf(world, 'SELECT COUNT(*) FROM attachments');
    expect(await reply(world, await toPia(story, { more: { attachments } }))).toBe(250);
    // Nor is more of them taken in.
    expect(await numberOf(world, 'SELECT COUNT(*) FROM attachments')).toBe(before + 10);
    const onCase = 'SELECT COUNT(*) FROM attachments a INNER JOIN cases c ON c.id = a.case_id WHERE c.number = ?';
    expect(await numberOf(world, onCase, [story.number])).toBe(10);
    expect((await bodies(story))[0]).toMatch(/file-10\.txt, file-11\.txt/);
  });

  test('at most 30 of a contact in an hour; the next is to come later', async () => {
    const story = await cast.owned();
    const codes: number[] = [];
    for (let count = 0; count < 31; count++)
      codes.push(await reply(world, await toPia(story, { text: `No. ${count}` })));
    expect(codes).toEqual([...Array.from({ length: 30 }, () => 250), 451]);
    expect(await bodies(story)).toHaveLength(30);
    expect(await reply(world, { from: ADA, to: await addressFor(story, ADA), text: 'Hello' })).toBe(250);
  });

  test('whatever comes of a mail, it counts before it is read; another contact of the case is not held up', async () => {
    const story = await cast.owned();
    const to = await addressFor(story);
    const answers = new Set<string>();
    for (let count = 0; count < 30; count++)
      answers.add((await hook(world, `From: stranger@contoso.example\r\n\r\n${count}\r\n`, { to })).code ?? '');
    expect([...answers]).toEqual(['WRONG_SENDER']);
    expect(await hook(world, await rawReply(await toPia(story)), { to })).toEqual({
      status: 429,
      code: 'TOO_MANY_REPLIES',
    });
    expect(await reply(world, { from: ADA, to: await addressFor(story, ADA), text: 'Hello' })).toBe(250);
  });

  test.each<[string, (from: string) => string]>([
    ['another after it', (from) => `From: <${from}> x@contoso.example`],
    ['another before it', (from) => `From: x@contoso.example <${from}>`],
    ['another before it that does not end', (from) => `From: x@contoso.example <${from}`],
    ['another before a comment', (from) => `From: x@contoso.example (x) <${from}>`],
    ['another in quotes after it', (from) => `From: ${from}"<x@contoso.example>"`],
    ['a header that only some readers see', (from) => `Subject: x\rFrom: x@contoso.example\r\nFrom: ${from}`],
  ])('that names two people is nobody’s: %s', async (_what, headers) => {
    const story = await cast.owned();
    const raw = `${headers(PIA)}\r\nMessage-ID: <${randomUUID()}@contoso.example>\r\n\r\nHello\r\n`;
    expect(await hook(world, raw, { to: await addressFor(story) })).toMatchObject({ status: 422 });
    expect(await bodies(story)).toEqual([]);
  });

  test('several recipients in one mail: each of the contact’s own cases gets it', async () => {
    const [one, two] = [await cast.owned(), await cast.owned()];
    expect(await reply(world, await toPia(one, { to: [await addressFor(one), await addressFor(two)] }))).toBe(250);
    expect([await bodies(one), await bodies(two)]).toEqual([['It works again.'], ['It works again.']]);
    expect(
      await reply(
        world,
        await toPia(one, { to: Array.from({ length: 12 }, () => '').map((_, i) => `x${i}@reply.example.com`) }),
      ),
    ).toBe(550);
  });

  test('while the database is in trouble the sender is asked to come again', async () => {
    const story = await cast.owned();
    const mail = await toPia(story);
    const raw = await rawReply(mail);
    const [byMail, byHook] = await without(world, 'received_mails', () =>
      Promise.all([reply(world, mail), hook(world, raw, { to: mail.to as string })]),
    );
    expect([byMail, byHook]).toEqual([451, { status: 503, code: 'TROUBLE' }]);
    expect(await without(world, 'case_contacts', () => reply(world, mail))).toBe(451);
    expect(await reply(world, mail)).toBe(250);
    expect(await bodies(story)).toEqual(['It works again.']);
  });

  test('nothing of what was written is in the log', () => {
    expect(lines.join('\n')).not.toMatch(/It works again|See the log|reply\+[0-9a-z]+\./);
  });

  describe('over HTTP', () => {
    test.each<[string, Parameters<typeof hook>[2] & object, number]>([
      ['no secret', { secret: null }, 401],
      ['another secret', { secret: 'a-secret-of-the-hook-that-is-long-enougH' }, 401],
      ['an empty secret', { secret: '' }, 401],
      ['another kind of body', { type: 'application/json' }, 415],
    ])('%s', async (_what, changes, status) => {
      const story = await cast.owned();
      const mail = await toPia(story);
      expect((await hook(world, await rawReply(mail), { to: mail.to as string, ...changes })).status).toBe(status);
      expect(await bodies(story)).toEqual([]);
    });

    test.each(['X-Original-To', 'Delivered-To', 'To'])(
      'whom it is for is said by %s, where no address does',
      async (name) => {
        const story = await cast.owned();
        const raw = `From: ${PIA}\r\n${name}: ${await addressFor(story)}\r\nSubject: x\r\n\r\nHello\r\n`;
        expect(await hook(world, raw)).toEqual({ status: 200, code: 'TAKEN' });
        expect(await bodies(story)).toEqual(['Hello']);
      },
    );

    test.each<[string, string]>([
      ['nothing', ''],
      ['no mail', '\u0000\u0001\u0002'],
      ['nobody’s mail', 'Subject: x\r\n\r\nHello\r\n'],
    ])('%s is refused', async (_what, body) => {
      const story = await cast.owned();
      const { status } = await hook(world, body, { to: await addressFor(story) });
      expect(status).toBe(422);
      expect(await bodies(story)).toEqual([]);
    });

    test('a mail of nothing but lines is not taken apart, whoever it is for', async () => {
      const story = await cast.owned();
      const lines = Buffer.alloc(20_000_000, '\n');
      const raw = Buffer.concat([Buffer.from(`From: ${PIA}\r\n\r\n`), lines]);
      expect(await hook(world, raw, { to: await addressFor(story) })).toEqual({ status: 422, code: 'UNREADABLE' });
      expect(await hook(world, raw, { to: 'reply+x@reply.example.com' })).toEqual({
        status: 422,
        code: 'UNKNOWN_ADDRESS',
      });
      expect(await hook(world, raw)).toEqual({ status: 422, code: 'UNKNOWN_ADDRESS' });
      expect(await bodies(story)).toEqual([]);
    });

    test('a mail that is too large is refused without being read', async () => {
      expect(await hook(world, Buffer.alloc(41 * 1024 * 1024, 'x'))).toEqual({ status: 413, code: 'TOO_LARGE' });
    });

    test('other methods and other bodies find nothing', async () => {
      expect((await fetch(`${world.url}/mail/reply`)).status).toBe(404);
    });
  });

  test('DMARC: what the named server says failed is refused, what it says of others is not', async () => {
    const other = await World.start({
      databaseUrl: world.databaseUrl,
      mail: { ...RECEIVING, authserv: 'mx.example.com' },
    });
    const story = await cast.owned();
    const answered = (value: string) =>
      toPia(story, { more: { headers: { 'Authentication-Results': value } } }).then((mail) => reply(other, mail));
    expect(await answered('mx.example.com; dmarc=fail')).toBe(550);
    expect(await answered('mx.evil.example; dmarc=fail')).toBe(250);
    expect(await answered('mx.example.com; dmarc=pass')).toBe(250);
    await other.stop();
  });

  test('without a secret there is no hook, without a listener no port', async () => {
    const closed = await World.start({ databaseUrl: world.databaseUrl, mail: {} });
    expect((await hook(closed, 'From: x@y.z\r\n\r\nHello').catch(() => ({ status: 0 }))).status).toBe(404);
    expect(closed.server.mail.listener).toBeNull();
    await closed.stop();
  });

  test('the listener serves five connections of one address at once', async () => {
    const port = world.server.mail.listener?.port ?? 0;
    const connect = async () => {
      const socket = createConnection(port, '127.0.0.1');
      const [data] = (await once(socket, 'data')) as [Buffer];
      return { socket, code: data.toString().slice(0, 3) };
    };
    const open = await Promise.all(Array.from({ length: 6 }, connect));
    expect(open.map(({ code }) => code).sort()).toEqual(['220', '220', '220', '220', '220', '421']);
    for (const { socket } of open) socket.destroy();
  });

  test('the listener signs nobody in and says nothing of who has an address', async () => {
    const port = world.server.mail.listener?.port ?? 0;
    const socket = createConnection(port, '127.0.0.1');
    const say = async (line: string) => {
      if (line) socket.write(`${line}\r\n`);
      const [data] = (await once(socket, 'data')) as [Buffer];
      return data.toString();
    };
    await say('');
    expect(await say('EHLO client.example')).not.toMatch(/AUTH|STARTTLS/);
    expect(await say('AUTH PLAIN AHgAeA==')).toMatch(/^5/);
    expect(await say(`VRFY ${PIA}`)).not.toContain('250');
    expect(await say('MAIL FROM:<x@y.example> SIZE=50000000')).toMatch(/^552/);
    expect(await say('MAIL FROM:<x@y.example>')).toMatch(/^250/);
    expect(await say(`RCPT TO:<${PIA}>`)).toMatch(/^550/);
    expect(await say('DATA')).toMatch(/^503/);
    socket.destroy();
  });
});
