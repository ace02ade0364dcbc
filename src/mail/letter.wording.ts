/**
 * What a letter says, in the reader's language. It tells its reader the facts of the case and what an engineer wrote
 * to them: never an internal note, the pair of the agreement, or who else is on the case. R47, R50.
 */
import type { Catalogue } from '../catalog/catalogue';
import { nameOf } from '../identity/viewer';
import { momentText } from '../platform/moment-formats';
import { isTimeZone } from '../platform/time-zone';
import { chooseLanguage, LANGUAGES, sayIn, type Language, type Say } from '../platform/wording';
import { regionName } from '../routing/region-name';
import { severityLevel } from '../routing/routing.rules';
import type { LetterFacts, WordedLetter } from './letter';
import { asHtml, asText, shortened, subjectLine, type Block } from './letter-form.rules';

const SUMMARY_LENGTH = 500;

export function wordLetter(facts: LetterFacts, catalogue: Catalogue): WordedLetter {
  const { about, to, page } = facts;
  const say = sayIn(languageFor(to.profile?.locale, about.locale));
  const subject = subjectLine(about.number, about.title);
  const blocks: Block[] = [
    ...(facts.canReply ? [{ kind: 'aside', text: say('mail.marker') } as const] : []),
    { kind: 'line', text: say('mail.hello', { name: nameOf(to) }) },
    ...bodyOf(facts, catalogue, say),
    ...(page ? [{ kind: 'way', text: say('mail.page'), url: page } as const] : []),
    { kind: 'aside', text: facts.canReply ? say('mail.reply', { address: to.email }) : say('mail.noReply') },
    ...(to.role === 'ADDITIONAL' ? [{ kind: 'aside', text: say('mail.asked') } as const] : []),
  ];
  return { subject, text: asText(blocks), html: asHtml(blocks, say.language, subject) };
}

/** The language of the reader's profile; where that is no language of ours, the one in which the case is answered. */
export function languageFor(profileLocale: string | undefined, caseLocale: string): Language {
  const ours = (locale: string | undefined) => LANGUAGES.find((each) => locale?.toLowerCase().split('-')[0] === each);
  return ours(profileLocale) ?? ours(caseLocale) ?? chooseLanguage(undefined, null);
}

function bodyOf({ subject, about, to }: LetterFacts, catalogue: Catalogue, say: Say): Block[] {
  if (subject.kind === 'MESSAGE') {
    return [
      { kind: 'line', text: say('mail.MESSAGE', { author: subject.authorName }) },
      { kind: 'typed', text: subject.body },
    ];
  }
  const { number, title, severity, supportHours, region } = about;
  const rows: [string, string][] = [
    [say('mail.number'), number],
    [say('mail.title'), title],
    [say('mail.severity'), severityLevel(catalogue, severity).labels[say.language]],
    [say('mail.answers'), say(`mail.answers.${supportHours}`, { region: regionName(region, say) })],
  ];
  if (!about.respondedAt && about.status !== 'CLOSED')
    rows.push([say('mail.due'), moment(about.responseDueAt, to.profile?.timeZone ?? about.timeZone, say)]);
  return [
    { kind: 'line', text: say(`mail.${subject.kind}`) },
    { kind: 'facts', rows },
    { kind: 'line', text: `${say('mail.description')}:` },
    { kind: 'typed', text: shortened(about.description, SUMMARY_LENGTH) },
  ];
}

function moment(at: Date, wished: string, say: Say): string {
  const timeZone = isTimeZone(wished) ? wished : 'UTC';
  return `${momentText(at, say.language, timeZone, 'full')} (${timeZone})`;
}
