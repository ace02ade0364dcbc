import { allSignIns, dataPlan, folderName, heavyViewer, lightViewer, submitter, SUBMITTERS } from './who';

describe('who is who in the data', () => {
  it('has 10,000 sign-ins and 20,000 agreements from 200,000 cases on, and fewer below', () => {
    expect(dataPlan(200_000)).toMatchObject({ signIns: 10_000, agreements: 20_000, heavyCases: 50_000 });
    expect(dataPlan(10_000_000)).toMatchObject({ signIns: 10_000, agreements: 20_000, history: 200_000 });
    expect(dataPlan(20_000)).toMatchObject({ signIns: 1_000, agreements: 2_000, heavyCases: 0, history: 20_000 });
  });

  it('gives everybody a number of their own', () => {
    const plan = dataPlan(20_000);
    const numbers = [heavyViewer(plan), lightViewer(plan), submitter(plan, 0), submitter(plan, SUBMITTERS - 1)];
    expect(new Set(numbers).size).toBe(4);
    expect(Math.min(...numbers)).toBeGreaterThan(plan.signIns);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(allSignIns(plan));
  });

  it('keeps data of another form in another folder', () => {
    expect(folderName(dataPlan(20_000))).toBe('20000');
    expect(folderName(dataPlan(20_000, { heavyCases: 10_000 }))).toBe('20000-10000');
  });
});
