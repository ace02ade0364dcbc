/** What a key sees and does: what its service sign-in may, as far as its scopes go, and never more. */
import { readFileSync } from 'node:fs';
import type { KeyScope } from '../src/keys/scopes.rules';
import { sayIn } from '../src/platform/wording';
import { lettersOf, look } from './setup/letters';
import { upload } from './setup/tus';
import { ALL_SCOPES, codeOf, Programs } from './setup/service-keys';
import { World } from './world';

const CASE = 'query ($number: String!) { case(number: $number) { number title viewerRole } }';
const WRITE = `mutation ($input: WriteMessageInput!) { writeMessage(input: $input) { message { id author authorName mine } userErrors { code } } }`;

describe('R48, R65 what keys see', () => {
  let world: World;
  let contoso: Programs;
  let watcher: string;
  let other: string;
  let sam: string;
  let pia: string;
  let agreementId: string;
  let seen: { id: string; number: string };
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T08:00:00Z', mail: {} });
    contoso = await Programs.start(world, 'contoso');
    watcher = await contoso.serviceSignIn('watcher');
    other = await contoso.serviceSignIn('other');
    sam = await world.person('sam@contoso.example');
    pia = await world.person('pia@contoso.example');
    agreementId = await world.agreement(sam, { plan: 'PROFESSIONAL_5', units: '50' });
    const number = await world.submit(sam, agreementId);
    const { data } = await world.ask<{ case: { id: string } }, object>(
      pia,
      'query ($number: String!) { case(number: $number) { id } }',
      { number },
    );
    seen = { id: data.case.id, number };
    const contact = { firstName: 'The', lastName: 'Watcher', email: 'Watcher@contoso.service' };
    const added = await world.ask<{ addCaseContact: { userErrors: object[] } }, object>(
      pia,
      'mutation ($input: AddCaseContactInput!) { addCaseContact(input: $input) { userErrors { code } } }',
      { input: { caseId: seen.id, contact } },
    );
    expect(added.data.addCaseContact.userErrors).toEqual([]);
  });
  afterAll(() => world.stop());

  const made = new Map<string, Promise<string>>();
  /** A key of the watcher; one for all who want the same, since there may be no more than 20. */
  const withScopes = (...scopes: KeyScope[]): Promise<string> => {
    const key = made.get(scopes.join()) ?? contoso.key(watcher, ...scopes);
    made.set(scopes.join(), key);
    return key;
  };

  const numbers = async (key: string) => {
    const { data } = await world.ask<{ cases: { nodes: { number: string }[] } }, object>(
      key,
      '{ cases { nodes { number } } }',
    );
    return data.cases.nodes.map(({ number }) => number);
  };

  test('R48, R52 a case is seen by the service sign-in that is a contact of it, and by no other one', async () => {
    const key = await withScopes();
    const stranger = await contoso.key(other);
    const { number } = seen;
    expect((await world.ask(key, CASE, { number })).data).toEqual({
      case: { number, title: 'The server does not start', viewerRole: 'ADDITIONAL' },
    });
    expect((await world.ask(stranger, CASE, { number })).data).toEqual({ case: null });
    expect([await numbers(key), await numbers(stranger)]).toEqual([[number], []]);
    const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    expect((await world.ask(key, node, { id: seen.id })).data).toEqual({ node: { __typename: 'Case', id: seen.id } });
    expect((await world.ask(stranger, node, { id: seen.id })).data).toEqual({ node: null });
    const input = { caseId: seen.id, idempotencyKey: 'one', body: 'Looking at it' };
    expect((await world.ask(key, WRITE, { input })).data).toMatchObject({
      writeMessage: { message: { author: 'CONTACT', authorName: 'watcher (contoso)', mine: true }, userErrors: [] },
    });
    expect((await world.ask(stranger, WRITE, { input })).data).toEqual({
      writeMessage: { message: null, userErrors: [{ code: 'CASE_NOT_FOUND' }] },
    });
  });

  test('R52 a service sign-in that is made later finds the cases that wait for its address', async () => {
    const contact = { firstName: 'Late', lastName: 'Comer', email: 'late@contoso.service' };
    const number = await world.submit(sam, agreementId, { additionalContacts: [contact] });
    const key = await contoso.key(await contoso.serviceSignIn('late'));
    expect(await numbers(key)).toEqual([number]);
  });

  test('R47, R52 nothing is mailed to it', async () => {
    const contact = { firstName: 'A', lastName: 'Program', email: 'watcher@contoso.service' };
    const number = await world.submit(sam, agreementId, { primaryContact: contact });
    await look(world);
    expect([(await lettersOf(world, number)).length, (await lettersOf(world, seen.number)).length]).toEqual([0, 1]);
  });

  test('R2, R48 a program registers and submits without a profile, and sees nothing of it unless it is a contact', async () => {
    const key = await contoso.key(other);
    const own = await world.register(key, await world.issue({ plan: 'PROFESSIONAL_5' }));
    const place = { country: 'NL', timeZone: 'Europe/Amsterdam' };
    const number = await world.submit(key, own, place);
    expect((await world.ask(key, CASE, { number })).data).toEqual({ case: null });
    expect(await numbers(key)).toEqual([]);
    const me = { firstName: 'An', lastName: 'Other', email: 'other@contoso.service' };
    const mine = await world.submit(key, own, { ...place, additionalContacts: [me] });
    expect(await numbers(key)).toEqual([mine]);
  });

  test('R40, R65 a program that does not say where it is is told that it has no profile, in a draft too', async () => {
    const key = await contoso.key(other);
    const asked = async <T>(field: string, type: string, selection: string, input: object) => {
      const document = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
      return (await world.ask<Record<string, T>, object>(key, document, { input })).data[field] as T;
    };
    type Faults = { path: string[] | null; message: string }[];
    const ofPlace = (faults: Faults | undefined) =>
      faults?.filter(({ path }) => ['country', 'timeZone'].includes(path?.[1] ?? '')).map(({ message }) => message);
    const [told, once] = [sayIn('en')('input.neededOfPrograms'), 'userErrors { path message }'];
    const submitted = await asked<{ userErrors: Faults }>(
      'submitCase',
      'SubmitCaseInput',
      once,
      world.submission(agreementId),
    );
    expect(ofPlace(submitted.userErrors)).toEqual([told, told]);
    const saved = await asked<{ draft: { id: string; faults: Faults } }>(
      'saveDraft',
      'SaveDraftInput',
      'draft { id faults { path message } }',
      { title: 'Where from?' },
    );
    expect(ofPlace(saved.draft.faults)).toEqual([told, told]);
    const sent = await asked<{ userErrors: Faults }>('submitDraft', 'SubmitDraftInput', once, {
      draftId: saved.draft.id,
    });
    expect(ofPlace(sent.userErrors)).toEqual([told, told]);
  });

  test('R2, R65 the document that asks who one is runs with a key: there is no profile', async () => {
    const document = readFileSync('documents/who-am-i.graphql', 'utf8');
    expect((await world.ask(await withScopes('CASES_READ'), document)).data).toMatchObject({
      viewer: { email: 'watcher@contoso.service', signInKind: 'SERVICE', profile: null },
    });
  });

  test('R3, R65 a program is named as others see it', async () => {
    const { data } = await world.ask(await withScopes('CASES_READ'), '{ viewer { firstName lastName } }');
    expect(data).toEqual({ viewer: { firstName: 'watcher', lastName: '(contoso)' } });
  });

  const lacking = async (key: string, document: string, variables: object = {}) => {
    const { data, errors } = await world.ask<unknown, object>(key, document, variables);
    const { code, missingScopes } = (errors?.[0]?.extensions ?? {}) as { code?: string; missingScopes?: string[] };
    return { data, code, missingScopes, message: errors?.[0]?.message };
  };

  test.each<[string, KeyScope, string, string[]]>([
    ['another area', 'CATALOGUE_READ', '{ cases { totalCount } }', ['CASES_READ']],
    ['another thing of a case', 'CASES_READ', '{ cases { nodes { attachments { name } } } }', ['FILES_READ']],
    [
      'two things at once',
      'CASES_READ',
      '{ cases { nodes { agreement { id } productVersion { name } } } }',
      ['AGREEMENTS_READ', 'CATALOGUE_READ'],
    ],
    [
      'what is in a fragment',
      'CATALOGUE_READ',
      '{ viewer { ...More } } fragment More on Viewer { ...Most } fragment Most on Viewer { agreements { nodes { id } } }',
      ['AGREEMENTS_READ'],
    ],
    ['what is behind a node', 'CASES_READ', '{ node(id: "x") { ... on Agreement { endsOn } } }', ['AGREEMENTS_READ']],
    ['an alias', 'CATALOGUE_READ', '{ products: cases { totalCount } }', ['CASES_READ']],
    ['what would not be included', 'CATALOGUE_READ', '{ cases @include(if: false) { totalCount } }', ['CASES_READ']],
    ['the type name alone', 'CASES_READ', '{ cases { nodes { agreement { __typename } } } }', ['AGREEMENTS_READ']],
    [
      'the case in a ledger',
      'AGREEMENTS_READ',
      '{ viewer { agreements { nodes { ledger { nodes { caseNumber } } } } } }',
      ['CASES_READ'],
    ],
    [
      'the case that was submitted',
      'CASES_SUBMIT',
      'mutation { submitDraft(input: { draftId: "x" }) { case { id } } }',
      ['CASES_READ'],
    ],
  ])('R65 a key does not get %s', async (_what, scope, document, missingScopes) => {
    const key = await withScopes(scope);
    const { message, ...refused } = await lacking(key, document);
    expect(refused).toEqual({ data: undefined, code: 'FORBIDDEN', missingScopes });
    // What stands in the message is what stands in the extensions.
    expect(ALL_SCOPES.filter((each) => message?.includes(each)).sort()).toEqual(missingScopes.toSorted());
    expect(codeOf(await world.ask(await withScopes(), document))).not.toBe('FORBIDDEN');
  });

  test.each([
    '{ viewer { organisations { role } } }',
    '{ viewer { sessions { id } } }',
    '{ viewer { roles { role } } }',
    '{ desk { roles } }',
    '{ operator { __typename } }',
    '{ organisation(handle: "contoso") { name } }',
    '{ cases { nodes { notes { totalCount } } } }',
    '{ plans(productVersionId: "x") { purchase { __typename } } }',
    'mutation { takeCase(input: { number: "1" }) { userErrors { code } } }',
    'mutation { completeProfile(input: { country: "NL", timeZone: "UTC" }) { userErrors { code } } }',
    'mutation { revokeApiKey(input: { keyId: "x" }) { userErrors { code } } }',
    'mutation { removeServiceSignIn(input: { serviceSignInId: "x" }) { userErrors { code } } }',
  ])('R65 no key ever gets %s', async (document) => {
    const answer = await lacking(await withScopes(), document);
    expect(answer).toMatchObject({ data: undefined, code: 'FORBIDDEN', missingScopes: [] });
  });

  test('R65 a role or a membership that somebody gives to its address changes nothing', async () => {
    const { database } = world.server.world;
    const [row] = await world.sql<{ id: number }>("SELECT id FROM sign_ins WHERE email = 'watcher@contoso.service'");
    await world.sql(
      "INSERT INTO desk_members (email, kind, role, queues, sign_in_id, granted_at) VALUES ('watcher@contoso.service', 'WORK', 'ENGINEER', '[\"*\"]', ?, '2026-11-18 08:00:00.000')",
      [row?.id],
    );
    expect(codeOf(await world.ask(await withScopes(), '{ desk { roles } }'))).toBe('FORBIDDEN');
    await database.transact((tx) => tx.query("DELETE FROM desk_members WHERE email = 'watcher@contoso.service'"));
  });

  test('R65 things outside of its scopes are not there for a key, by whichever id', async () => {
    const { data } = await world.ask<{ products: { nodes: { id: string }[] } }, object>(
      sam,
      '{ products(first: 1) { nodes { id } } }',
    );
    const ids = [seen.id, data.products.nodes[0]?.id, contoso.organisationId];
    const nodes = async (key: string) =>
      (
        await world.ask<{ nodes: ({ __typename: string } | null)[] }, object>(
          key,
          'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }',
          { ids },
        )
      ).data.nodes.map((node) => node?.__typename ?? null);
    expect(await nodes(await withScopes('CASES_READ'))).toEqual(['Case', null, null]);
    expect(await nodes(await withScopes('CATALOGUE_READ'))).toEqual([null, 'Product', null]);
    expect(await nodes(await withScopes('FILES_READ'))).toEqual([null, null, null]);
  });

  test('R59, R65 files are uploaded and read by keys that may, and a link ends with its key', async () => {
    const given = { name: 'log.txt', content: 'it happened', caseId: seen.id };
    await expect(upload(world, await withScopes('CASES_WRITE', 'FILES_READ'), given)).rejects.toThrow('403 FORBIDDEN');
    const { id } = await upload(world, await withScopes('FILES_WRITE'), given);
    await world.server.attachments.settled();
    const link =
      'mutation ($input: AttachmentLinkInput!) { attachmentLink(input: $input) { url userErrors { code } } }';
    const { apiKey, key } = await contoso.createKey(watcher, { scopes: ['FILES_READ'] });
    const { data } = await world.ask<{ attachmentLink: { url: string | null; userErrors: object[] } }, object>(
      key,
      link,
      { input: { attachmentId: id } },
    );
    const { url } = data.attachmentLink;
    expect(data.attachmentLink.userErrors).toEqual([]);
    expect((await fetch(url ?? '')).status).toBe(200);
    await contoso.revokeKey(apiKey?.id ?? '');
    expect((await fetch(url ?? '')).status).toBe(404);
    expect(codeOf(await world.ask(await withScopes('FILES_WRITE'), link, { input: { attachmentId: id } }))).toBe(
      'FORBIDDEN',
    );
  });
});
