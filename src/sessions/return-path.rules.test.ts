import { returnPath } from './return-path.rules';

describe('R1 after signing in a browser goes to a path of this host', () => {
  it.each([
    ['/'],
    ['/cases/1?tab=files#last'],
    ['/a//b'],
    ['/%2F%2Fevil.example'],
    ['/?to=https://evil.example'],
    ['/@evil.example'],
    ['/caf%C3%A9'],
    [`/${'a'.repeat(1999)}`],
  ])('R1 %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it('R1 as a browser would read it', () => {
    expect(returnPath('/a/../b/./c')).toBe('/b/c');
    expect(returnPath('/café')).toBe('/caf%C3%A9');
  });

  it.each([
    [''],
    ['a'],
    ['evil.example'],
    ['?x'],
    ['#x'],
    ['//evil.example'],
    ['///evil.example'],
    ['////'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/a\\b'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['\t//evil.example'],
    [' //evil.example'],
    ['/ /evil.example'],
    ['/a\r\nSet-Cookie: a=b'],
    ['/\u0000'],
    ['/\u007f'],
    ['/\u2028'],
    ['/\u3000'],
    ['/\ud800'],
    ['/..//evil.example'],
    ['/.//evil.example'],
    ['/a/..//evil.example'],
    ['/%2e%2e//evil.example'],
    ['https://evil.example/'],
    ['https:/evil.example'],
    ['https:evil.example'],
    ['HTTPS://evil.example'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['http://localhost/'],
    [`/${'a'.repeat(2000)}`],
  ])('R1 never %j', (path) => {
    expect(returnPath(path)).toBeNull();
  });

  it('R1 whatever is let through stays on the host that it is asked of', () => {
    const pieces = ['/', '//', '\\', '.', '..', '%2e', '@', ':', 'evil.example', '?', '#', '\t', 'a'];
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces)
          for (const d of pieces) {
            const path = returnPath(`/${a}${b}${c}${d}`);
            if (path !== null) expect(new URL(path, 'https://ours.example').host).toBe('ours.example');
          }
  });
});
