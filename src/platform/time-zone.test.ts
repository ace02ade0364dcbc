import { isTimeZone } from './time-zone';

describe('R40 the name of a time zone', () => {
  it.each([
    ['Europe/Amsterdam', true],
    ['America/Argentina/Buenos_Aires', true],
    ['America/Port-au-Prince', true],
    ['Asia/Kolkata', true],
    ['Asia/Calcutta', true],
    ['Australia/Adelaide', true],
    ['America/St_Johns', true],
    ['Etc/GMT+1', true],
    ['UTC', true],
    ['EST', false],
    ['CET', false],
    ['EST5EDT', false],
    ['GMT', false],
    ['Japan', false],
    ['+01:00', false],
    ['UTC+1', false],
    ['GMT+01:00', false],
    ['Etc/Nowhere', false],
    ['Europe/Atlantis', false],
    ['Europe', false],
    ['Europe/', false],
    ['/Amsterdam', false],
    ['Europe/Amsterdam/', false],
    ['Europe/Amsterdam\n', false],
    [' Europe/Amsterdam', false],
    ['Europe/Amster dam', false],
    ['Europe/../etc/passwd', false],
    ['Europe/Amsterdam; DROP TABLE cases', false],
    [`Europe/${'A'.repeat(64)}`, false],
    ['', false],
  ])('R40 %j: %s, each time', (name, expected) => {
    expect([isTimeZone(name), isTimeZone(name)]).toEqual([expected, expected]);
  });

  it('R40 many wrong names do not make it forget the right ones', () => {
    for (let index = 0; index < 3000; index++) expect(isTimeZone(`Nowhere/Place_${index}`)).toBe(false);
    expect([isTimeZone('Europe/Brussels'), isTimeZone('Africa/Nairobi'), isTimeZone('Africa/Nowhere')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
