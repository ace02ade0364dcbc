/** The demo world has an organisation, and one of an earlier release gains it, once. */
import { DEMO_PEOPLE } from '../src/demo/demo-people';
import { askAt } from './setup/asking';
import { codeOf, reveal } from './setup/organisations';
import { World } from './world';

interface Contoso {
  viewer: {
    profile: { company: string | null };
    organisations: { role: string; organisation: { benefits: { nodes: { id: string; state: string }[] } } }[];
  };
}

test('R11 Grace administers Contoso and Ada is a member, also in a demo world that was made before there was one', async () => {
  const world = await World.start({ now: '2026-11-18T20:00:00Z', settings: { demoWorld: true } });
  try {
    const [ada, , grace] = DEMO_PEOPLE;
    const seenBy = async (person: (typeof DEMO_PEOPLE)[number] | undefined) => {
      const token = await world.token(person as (typeof DEMO_PEOPLE)[number]);
      const query =
        '{ viewer { profile { company } organisations { role organisation { benefits { nodes { id state } } } } } }';
      return { token, ...(await askAt<Contoso>(world.url, token, query)).data.viewer };
    };
    const expected = async () => {
      const { organisations } = await seenBy(grace);
      expect(organisations.map(({ role }) => role)).toEqual(['ADMINISTRATOR']);
      const benefits = organisations[0]?.organisation.benefits.nodes ?? [];
      expect(benefits.map(({ state }) => state)).toEqual(['ACTIVATED', 'WAITING']);
      const member = await seenBy(ada);
      expect(member.organisations.map(({ role }) => role)).toEqual(['MEMBER']);
      expect(codeOf(await reveal(world, member.token, benefits[0]?.id ?? ''))).toBe('DONE');
    };
    await expected();
    for (const table of ['benefits', 'organisation_members', 'organisations']) await world.sql(`DELETE FROM ${table}`);
    await world.completeProfile((await seenBy(grace)).token, { company: 'Changed since' });
    await world.moveTo('2026-11-19T20:00:00Z');
    await expected();
    expect((await seenBy(grace)).profile.company).toBe('Changed since');
    const [before] = await world.sql<{ n: number }>('SELECT COUNT(*) AS n FROM agreements');
    await world.moveTo('2026-11-20T20:00:00Z');
    expect(await world.sql('SELECT COUNT(*) AS n FROM agreements')).toEqual([before]);
  } finally {
    await world.stop();
  }
});
