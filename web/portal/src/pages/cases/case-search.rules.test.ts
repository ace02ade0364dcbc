import { filterOf, readSearch, writeSearch } from './case-search.rules';

const read = (text: string) => readSearch(new URLSearchParams(text));

describe('R54 what is looked for stands in the address', () => {
  test.each([
    ['', { state: 'OPEN', text: '', severity: null, order: 'UPDATED_AT' }],
    ['state=CLOSED&text=disk', { state: 'CLOSED', text: 'disk', severity: null, order: 'UPDATED_AT' }],
    ['state=ALL&severity=CRITICAL&order=SEVERITY', { state: 'ALL', text: '', severity: 'CRITICAL', order: 'SEVERITY' }],
    ['state=GONE&severity=HIGH&order=NAME', { state: 'OPEN', text: '', severity: null, order: 'UPDATED_AT' }],
  ])('"%s"', (text, search) => {
    expect(read(text)).toEqual(search);
    expect(readSearch(new URLSearchParams(writeSearch(read(text))))).toEqual(search);
  });

  test('the list that one finds first needs no words', () => expect(writeSearch(read(''))).toEqual({}));

  test('the API is asked for what was typed, without the white space around it', () =>
    expect(filterOf(read('text=+disk+full+&state=ALL'))).toEqual({
      filter: { search: 'disk full' },
      orderBy: { field: 'UPDATED_AT', direction: 'DESC' },
    }));
});
