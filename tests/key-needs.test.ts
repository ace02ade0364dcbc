/** What keys may do is said of every field of the API, and of nothing else. */
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { declared, declaredNeed, needOfField, needOfType } from '../src/key-needs';
import { KEY_SCOPES, isWithin, type Need } from '../src/keys/scopes.rules';
import { createSchema } from '../src/schema';

const types = Object.values(createSchema().getTypeMap()).filter(
  (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
);
const fieldsOf = (type: (typeof types)[number]) =>
  isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
const ADMINISTERED =
  /Organisation|Benefit|ServiceSignIn|ApiKey|Role|Session|Operator|Audit|Profile|Note|Queue|Desk|QueuedCase/;

describe('R65 what keys need', () => {
  test('R65 is said of every field', () => {
    const silent = types.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => declaredNeed(type.name, field) === undefined)
        .map((field) => `${type.name}.${field}`),
    );
    expect(silent).toEqual([]);
  });

  test('R65 is said of nothing that is not there', () => {
    const names = types.map(({ name }) => name);
    const fields = types.flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field}`));
    const said = [...declared.fields].flatMap(([type, needs]) => [...needs.keys()].map((field) => `${type}.${field}`));
    expect(said.filter((field) => !fields.includes(field))).toEqual([]);
    const saidOfTypes = [...declared.types.keys()];
    expect(saidOfTypes.filter((name) => !names.includes(name) || declared.fields.has(name))).toEqual([]);
  });

  test('R65 every scope opens something', () => {
    const needs = types.flatMap((type) => fieldsOf(type).map((field) => needOfField(type.name, field)));
    expect(Object.keys(KEY_SCOPES).filter((scope) => !needs.includes(scope as Need))).toEqual([]);
  });

  test('R65 desk, operators, organisations, sessions and profiles are never for keys, and what is new neither', () => {
    const roots = ['Query', 'Mutation', 'Subscription'].flatMap((type) =>
      fieldsOf(types.find(({ name }) => name === type) as (typeof types)[number]).map(
        (field) => [type, field] as const,
      ),
    );
    const administered = roots.filter(([, field]) => ADMINISTERED.test(field[0]?.toUpperCase() + field.slice(1)));
    expect(administered.length).toBeGreaterThan(12);
    expect(administered.filter(([type, field]) => needOfField(type, field) !== 'NEVER')).toEqual([]);
    const things = types.map(({ name }) => name).filter((name) => !/(Payload|Error)$/.test(name));
    const open = things.filter((name) => ADMINISTERED.test(name) && needOfType(name) !== 'NEVER');
    // Reached by the viewer alone, below: a service sign-in has none, so that there is nothing in it for a key.
    expect(open).toEqual(['Profile']);
    expect([needOfField('Query', 'forgotten'), needOfField('Forgotten', 'id'), needOfType('Forgotten')]).toEqual([
      'NEVER',
      'NEVER',
      'NEVER',
    ]);
    expect(needOfField('Viewer', 'forgotten')).toBe('NEVER');
  });

  test('R2, R65 a profile is reached by who has it alone', () => {
    const leading = (to: string) =>
      types.flatMap((type) =>
        Object.values(isObjectType(type) || isInterfaceType(type) ? type.getFields() : {})
          .filter((field) => getNamedType(field.type).name === to)
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(leading('Profile')).toEqual(['Viewer.profile']);
    // Of these all but the query are never for keys, and each is of the viewer that asks.
    expect(leading('Viewer').sort()).toEqual([
      'CompleteProfilePayload.viewer',
      'EndSessionPayload.viewer',
      'Query.viewer',
      'RemoveCardPayload.viewer',
    ]);
  });

  test.each<[string, Need]>([
    ['Agreement', 'AGREEMENTS_READ'],
    ['AgreementConnection', 'AGREEMENTS_READ'],
    ['AgreementEdge', 'AGREEMENTS_READ'],
    ['Case', 'CASES_READ'],
    ['CaseConnection', 'CASES_READ'],
    ['CaseChange', 'CASES_READ'],
    ['Attachment', 'FILES_READ'],
    ['Product', 'CATALOGUE_READ'],
    ['InternalNoteConnection', 'NEVER'],
  ])('R65 %s needs %s wherever it is reached', (type, need) => {
    expect(needOfType(type)).toBe(need);
  });

  test('R65 who comes without a key needs no scope', () => {
    for (const credential of [null, { kind: 'TOKEN' } as const, { kind: 'SESSION', sessionId: 1 } as const])
      expect(isWithin(credential, 'NEVER')).toBe(true);
    const key = { kind: 'KEY', keyId: 1, scopes: ['CASES_READ'] } as const;
    const opened = [...Object.keys(KEY_SCOPES), 'ANY_KEY', 'NEVER'].filter((need) => isWithin(key, need as Need));
    expect(opened).toEqual(['CASES_READ', 'ANY_KEY']);
  });
});
