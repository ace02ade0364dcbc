/** An address as an argument, in lower case as sign-ins have theirs. */
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

export function email(text: string): string {
  const trimmed = text.trim().toLowerCase();
  if (trimmed.length > 254 || !z.email().safeParse(trimmed).success)
    throw new InvalidArgumentError('must be an e-mail address');
  return trimmed;
}
