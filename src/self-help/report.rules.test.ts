import { reportOf } from './report.rules';

const count = (articleId: number, event: 'SHOWN' | 'OPENED' | 'SOLVED', times: number, draftsClosed = 0) => ({
  articleId,
  event,
  times,
  draftsClosed,
});

describe('R35 what articles came to', () => {
  const articles = [
    { id: 1, slug: 'b' },
    { id: 2, slug: 'a' },
    { id: 3, slug: 'c' },
  ];

  it('R35 what has solved the most stands first, what was never shown last', () => {
    const counts = [
      count(1, 'SHOWN', 10),
      count(1, 'OPENED', 4),
      count(1, 'SOLVED', 2, 1),
      count(3, 'SHOWN', 20),
      count(3, 'OPENED', 5),
    ];
    expect(reportOf(articles, counts, { shown: 8, closed: 1 })).toEqual({
      articles: [
        { article: 'b', shown: 10, opened: 4, solved: 2, draftsClosed: 1 },
        { article: 'c', shown: 20, opened: 5, solved: 0, draftsClosed: 0 },
        { article: 'a', shown: 0, opened: 0, solved: 0, draftsClosed: 0 },
      ],
      total: { shown: 30, opened: 9, solved: 2, draftsClosed: 1, drafts: 8, share: 0.125 },
    });
  });

  it('R35 of no draft there is no share', () => {
    expect(reportOf([], [], { shown: 0, closed: 0 })).toEqual({
      articles: [],
      total: { shown: 0, opened: 0, solved: 0, draftsClosed: 0, drafts: 0, share: null },
    });
  });
});
