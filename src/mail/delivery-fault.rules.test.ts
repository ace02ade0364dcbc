import { deliveryFault } from './delivery-fault.rules';

describe('R47 what a mail server’s refusal means', () => {
  test.each<[string, object, boolean]>([
    ['no such recipient', { command: 'RCPT TO', responseCode: 550 }, true],
    ['the letter itself is refused', { command: 'DATA', responseCode: 554 }, true],
    ['a full mailbox', { command: 'RCPT TO', responseCode: 452 }, false],
    ['greylisting', { command: 'RCPT TO', responseCode: 451 }, false],
    ['the order of commands was lost', { command: 'DATA', responseCode: 503 }, false],
    ['our sign-in is refused', { command: 'AUTH PLAIN', responseCode: 535 }, false],
    ['our sender is refused', { command: 'MAIL FROM', responseCode: 550 }, false],
    ['the greeting refuses us', { command: 'CONN', responseCode: 554 }, false],
    ['nobody is there', { code: 'ECONNREFUSED' }, false],
    ['it was broken off', { code: 'EABORT' }, false],
  ])('%s', (_what, failure, permanent) => {
    expect(deliveryFault(Object.assign(new Error('x'), failure)).permanent).toBe(permanent);
  });

  test('what is kept of it fits its column and is one line', () => {
    const { text } = deliveryFault(Object.assign(new Error(`a\r\nb${'x'.repeat(1000)}`), { code: 'EENVELOPE' }));
    expect(text).toMatch(/^EENVELOPE a bx+$/);
    expect(text).toHaveLength(300);
    expect(deliveryFault('odd').permanent).toBe(false);
    expect(deliveryFault(null).text).toBe('null');
  });
});
