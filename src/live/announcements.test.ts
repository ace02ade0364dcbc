import { Announcements } from './announcements';
import { ANYTHING } from './hints';

const PIA = 1;
const ADA = 2;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('whom a change is told', () => {
  const faults: unknown[] = [];
  let asked: number[] = [];
  let audience: (caseId: number) => Promise<number[]>;
  let announcements: Announcements;
  beforeEach(() => {
    asked = [];
    faults.length = 0;
    audience = async () => [PIA];
    announcements = new Announcements(
      (caseId) => {
        asked.push(caseId);
        return audience(caseId);
      },
      (error) => faults.push(error),
    );
  });
  afterEach(() => announcements.end());

  it('R48 the streams of the case and the queue at once, without a look-up', async () => {
    const [own, other] = [announcements.cases.open(7), announcements.cases.open(8)];
    const queue = announcements.queues.open('azure/emea');
    announcements.hear({ caseId: 7, queues: ['azure/emea', 'azure/japan'] });
    expect([await own.next(), await queue.next()]).toEqual([7, ANYTHING]);
    other.end();
    expect([await other.next(), asked]).toEqual([null, []]);
  });

  it('R48, R53 those who see the case or saw it, by one look-up however often it changed', async () => {
    const [pia, ada, stranger] = [PIA, ADA, 3].map((id) => announcements.people.open(id));
    for (let time = 0; time < 10; time++)
      announcements.hear({ caseId: 7, queues: [], former: time === 0 ? [ADA] : [] });
    expect([await pia?.next(), await ada?.next()]).toEqual([7, 7]);
    await settled();
    expect(asked.length).toBeLessThanOrEqual(2);
    stranger?.end();
    expect(await stranger?.next()).toBeNull();
  });

  it('nobody is looked up where nobody follows all of their cases', async () => {
    announcements.cases.open(7);
    announcements.hear({ caseId: 7, queues: [] });
    await settled();
    expect(asked).toEqual([]);
  });

  it('everybody looks where it cannot be said whom it concerns', async () => {
    const pia = announcements.people.open(PIA);
    audience = () => Promise.reject(new Error('away'));
    announcements.hear({ caseId: 7, queues: [] });
    expect([await pia.next(), faults.length]).toEqual([ANYTHING, 1]);
    audience = async () => [PIA];
    announcements.hear({ caseId: 8, queues: [] });
    expect(await pia.next()).toBe(8);
  });

  it('everybody looks where more changed at once than is kept', async () => {
    const pia = announcements.people.open(PIA);
    for (let caseId = 1; caseId <= 300; caseId++) announcements.hear({ caseId, queues: [] });
    expect(await pia.next()).toBe(ANYTHING);
  });

  it('everybody looks where something was missed', async () => {
    const all = [announcements.cases.open(7), announcements.queues.open('azure/emea'), announcements.people.open(PIA)];
    announcements.stir();
    expect(await Promise.all(all.map((hints) => hints.next()))).toEqual([ANYTHING, ANYTHING, ANYTHING]);
  });
});
