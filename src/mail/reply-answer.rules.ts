/** What the sender of a reply is told, by SMTP and over HTTP. */
import type { MessageKey } from '../platform/wording';
import type { ReplyOutcome } from './reply-outcome';

export interface ReplyAnswer {
  smtp: number;
  http: number;
  code: string;
  /** Null where it was taken. */
  key: MessageKey | null;
}

export function replyAnswer(outcome: ReplyOutcome): ReplyAnswer {
  switch (outcome.kind) {
    case 'taken':
      return { smtp: 250, http: 200, code: 'TAKEN', key: null };
    case 'duplicate':
      return { smtp: 250, http: 200, code: 'DUPLICATE', key: null };
    case 'dropped':
      return { smtp: 250, http: 200, code: 'DROPPED', key: null };
    case 'later':
      return {
        smtp: 451,
        http: outcome.code === 'TROUBLE' ? 503 : 429,
        code: outcome.code,
        key: `mail.refused.${outcome.code}`,
      };
    case 'refused':
      return { smtp: 550, http: 422, code: outcome.code, key: `mail.refused.${outcome.code}` };
  }
}
