import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssueView } from '../src/contract/issues.js';
import { openIssues } from '../src/demo/issues.js';
import { loadRealCase, type RealCase } from '../src/demo/real-case.js';
import { type House, openHouse } from './house.js';

describe('the demonstration', () => {
  let house: House;
  let theCase: RealCase;
  let issues: IssueView[];
  beforeAll(async () => {
    house = await openHouse();
    theCase = await loadRealCase(house.url, await house.setUpLink());
    issues = await openIssues(theCase);
  });
  afterAll(() => house.close());

  it('opens every issue of the five articles, each with somebody whose turn it is', () => {
    expect(issues).toHaveLength(19);
    expect(issues.every(({ turn }) => turn !== null)).toBe(true);
    const ofType = (type: string) => issues.filter((issue) => issue.type === type).length;
    expect([ofType('detained-vehicles'), ofType('reopening'), ofType('other')]).toEqual([1, 4, 6]);
    const { type, status, turn } = issues[0] as IssueView;
    expect({ type, status, side: turn?.side }).toEqual({ type: 'detained-vehicles', status: 'new', side: 'cn' });
  });

  it('keeps what lies inside one country from the other', async () => {
    const found = async (key: string) => {
      const page = await theCase.people[key]?.caller.call('GET /issues', { query: { limit: 100 } });
      return page?.issues.map(({ audience }) => audience.includes('/'));
    };
    expect((await found('ha'))?.filter(Boolean)).toHaveLength(2);
    expect(await found('li')).toEqual(Array.from({ length: 17 }, () => false));
  });
});
