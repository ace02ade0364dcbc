import { codesOf, discard, listDrafts, readDraft, save, saved, submitDraft, typedFor } from './setup/drafts';
import type { Refusal } from './setup/asking';
import { begin, upload } from './setup/tus';
import { World } from './world';

const NOW = '2026-11-18T10:00:00Z';
const OFFER = `mutation ($input: OfferDraftInput!) { offerDraft(input: $input) {
  code expiresAt userErrors { code path message }
} }`;
const TAKE = `mutation ($input: TakeOverDraftInput!) { takeOverDraft(input: $input) {
  draft { id version agreement { id } attachments { id name } faults { code path } }
  userErrors { code path message retryAt }
} }`;

interface Offered {
  code: string | null;
  expiresAt: string | null;
  userErrors: Refusal[];
}
interface Taken {
  draft: {
    id: string;
    version: number;
    agreement: { id: string } | null;
    attachments: { id: string; name: string }[];
    faults: Refusal[];
  } | null;
  userErrors: (Refusal & { retryAt: string | null })[];
}

describe('R26 a draft goes along to another sign-in', () => {
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    world = await World.start({ now: NOW, log: (line) => lines.push(line) });
  });
  afterAll(() => world.stop());

  const offer = async (token: string, draftId: string) =>
    (await world.ask<{ offerDraft: Offered }, object>(token, OFFER, { input: { draftId } })).data.offerDraft;
  const take = async (token: string, code: string) =>
    (await world.ask<{ takeOverDraft: Taken }, object>(token, TAKE, { input: { code } })).data.takeOverDraft;
  const offered = async (token: string, draftId: string) => (await offer(token, draftId)).code as string;

  test('R26 with its files, and with its agreement only where that is registered to the new owner, too', async () => {
    const work = await world.person('ada@contoso.example');
    const personal = await world.person('ada@contoso.example', 'PERSONAL');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const agreementId = await world.register(work, pair);
    const draft = await saved(world, work, typedFor(world, agreementId));
    const file = await upload(world, work, { name: 'log.txt', content: 'file', draftId: draft.id });
    const unfinished = await begin(world, work, 8, { filename: 'late.txt', draftId: draft.id });

    const { code, expiresAt, userErrors } = await offer(work, draft.id);
    expect([code, expiresAt, userErrors]).toEqual([
      expect.stringMatching(/^[\w-]{27}$/),
      expect.stringMatching(/^2026-11-18T10:3/),
      [],
    ]);
    const first = await take(personal, code as string);
    expect(first).toEqual({
      draft: {
        id: draft.id,
        version: 2,
        agreement: null,
        attachments: [
          { id: file.id, name: 'log.txt' },
          { id: unfinished.id, name: 'late.txt' },
        ],
        faults: [{ code: 'INVALID_INPUT', path: ['input', 'agreementId'] }],
      },
      userErrors: [],
    });

    // Who offered it has nothing of it any more.
    expect(await readDraft(world, work, draft.id)).toBeNull();
    expect((await listDrafts(world, work)).totalCount).toBe(0);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = [draft.id, file.id, unfinished.id];
    const nodes = async (token: string) =>
      (await world.ask<{ nodes: ({ id: string } | null)[] }, object>(token, query, { ids })).data.nodes;
    expect(await nodes(work)).toEqual([null, null, null]);
    expect(await nodes(personal)).toEqual(ids.map((id) => ({ id })));
    expect(codesOf(await save(world, work, { draftId: draft.id, title: 'Mine' }))).toEqual(['DRAFT_NOT_FOUND']);

    // And back, to somebody who has the agreement registered: it is chosen again, and submitted with the file.
    await world.register(personal, pair);
    await saved(world, personal, { draftId: draft.id, agreementId, addMeAsContact: true });
    const back = await take(work, await offered(personal, draft.id));
    expect(back.draft).toMatchObject({ agreement: { id: agreementId }, faults: [] });
    const { receipt, case: shown } = await submitDraft(world, work, draft.id);
    expect(receipt?.number).toBe(shown?.number);
    const there = await world.ask<{ case: { attachments: { name: string }[] } }, object>(
      work,
      'query ($number: String!) { case(number: $number) { attachments { name } } }',
      { number: shown?.number },
    );
    expect(there.data.case.attachments.map(({ name }) => name)).toContain('log.txt');
  });

  test('R26 a code that is wrong, used, replaced, or of a draft that is gone is one and the same', async () => {
    const owner = await world.person('owner@contoso.example');
    const taker = await world.person('taker@contoso.example', 'PERSONAL');
    const agreementId = await world.agreement(owner);
    const draft = await saved(world, owner, { title: 'Once' });
    const used = await offered(owner, draft.id);
    expect((await take(taker, used)).draft?.id).toBe(draft.id);
    const replaced = await offered(taker, draft.id);
    const current = await offered(taker, draft.id);
    const gone = await saved(world, owner, {});
    const ofGone = await offered(owner, gone.id);
    await discard(world, owner, gone.id);
    const done = await saved(world, owner, typedFor(world, agreementId));
    const ofDone = await offered(owner, done.id);
    await submitDraft(world, owner, done.id);
    const answers = await Promise.all(
      ['', 'wrong', used, replaced, ofGone, ofDone, current.toLowerCase()].map((code) => take(owner, code)),
    );
    const notFound = { code: 'OFFER_NOT_FOUND', path: ['input', 'code'], retryAt: null };
    for (const answer of answers)
      expect(answer).toEqual({ draft: null, userErrors: [{ ...notFound, message: expect.any(String) as string }] });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await take(owner, current)).draft?.id).toBe(draft.id);
  });

  test('R26 nobody offers what is not theirs, or is a case already', async () => {
    const owner = await world.person('mine@contoso.example');
    const other = await world.person('other@contoso.example');
    const draft = await saved(world, owner, typedFor(world, await world.agreement(owner)));
    expect(await offer(other, draft.id)).toEqual(await offer(other, 'nonsense'));
    expect(codesOf(await offer(other, draft.id))).toEqual(['DRAFT_NOT_FOUND']);
    await submitDraft(world, owner, draft.id);
    expect(codesOf(await offer(owner, draft.id))).toEqual(['ALREADY_SUBMITTED']);
  });

  test('R26 of two who come with one code at once, one gets the draft', async () => {
    const owner = await world.person('raced@contoso.example');
    const takers = await Promise.all(['one', 'two', 'three'].map((name) => world.person(`${name}@contoso.example`)));
    const code = await offered(owner, (await saved(world, owner, { title: 'Raced' })).id);
    const taken = await Promise.all(takers.map((token) => take(token, code)));
    expect(taken.filter(({ draft }) => draft !== null)).toHaveLength(1);
    expect(taken.flatMap(codesOf)).toEqual(['OFFER_NOT_FOUND', 'OFFER_NOT_FOUND']);
    const counts = await Promise.all(takers.map(async (token) => (await listDrafts(world, token)).totalCount));
    expect(counts.sort()).toEqual([0, 0, 1]);
  });

  test('R26, R59 who has no room for it does not get it, and the offer stays good', async () => {
    const owner = await world.person('giver@contoso.example');
    const full = await world.person('full@contoso.example');
    const drafts = await Promise.all(Array.from({ length: 20 }, () => saved(world, full, {})));
    const draft = await saved(world, owner, { title: 'More' });
    await Promise.all(
      Array.from({ length: 7 }, (_, at) => begin(world, owner, 150_000_000, { filename: `${at}`, draftId: draft.id })),
    );
    const code = await offered(owner, draft.id);
    expect(codesOf(await take(full, code))).toEqual(['TOO_MANY_DRAFTS']);
    const [first, second] = drafts.map(({ id }) => id);
    await discard(world, full, first as string);
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        begin(world, full, 150_000_000, { filename: `${at}`, draftId: second as string }),
      ),
    );
    expect(codesOf(await take(full, code))).toEqual(['TOO_MUCH_STAGED']);
    expect((await readDraft(world, owner, draft.id))?.version).toBe(1);
    await discard(world, full, second as string);
    expect((await take(full, code)).draft?.attachments).toHaveLength(7);
  });

  test('R26, R61 after ten wrong codes right and wrong ones are answered alike, for that sign-in', async () => {
    const owner = await world.person('shut@contoso.example');
    const guesser = await world.person('guesser@contoso.example');
    const code = await offered(owner, (await saved(world, owner, {})).id);
    for (let guess = 0; guess < 10; guess += 1) await take(guesser, `wrong-${guess}`);
    const [right, wrong] = [await take(guesser, code), await take(guesser, 'wrong')];
    expect(codesOf(right)).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(right).toEqual(wrong);
    expect(right.userErrors[0]?.retryAt).not.toBeNull();
    // Another sign-in is not concerned, and who takes an offer of their own back has it as it was.
    expect((await take(owner, code)).draft?.version).toBe(1);
  });

  test('R26 the code is kept nowhere and logged nowhere', async () => {
    const owner = await world.person('secret@contoso.example');
    const code = await offered(owner, (await saved(world, owner, {})).id);
    const rows = await world.sql<object>('SELECT * FROM draft_offers');
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(lines.join('')).not.toContain(code);
  });

  test('R26 half an hour later it is good no more, and is forgotten', async () => {
    const owner = await world.person('late@contoso.example');
    const taker = await world.person('early@contoso.example');
    const [first, second] = [await saved(world, owner, {}), await saved(world, owner, {})];
    const code = await offered(owner, first.id);
    const late = await offer(owner, second.id);
    const end = new Date(late.expiresAt as string);
    const { updatedAt } = (await readDraft(world, owner, second.id)) as { updatedAt: string };
    expect(end.getTime() - new Date(updatedAt).getTime()).toBeGreaterThanOrEqual(30 * 60_000);
    await world.moveTo(new Date(end.getTime() - 20_000).toISOString());
    expect((await take(taker, code)).draft?.id).toBe(first.id);
    await world.moveTo(end.toISOString());
    expect(codesOf(await take(taker, late.code as string))).toEqual(['OFFER_NOT_FOUND']);
    expect((await readDraft(world, owner, second.id))?.id).toBe(second.id);
  });
});
