/** What somebody wrote: who, when, by which way, and the text. */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedRegular, MailRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageAuthor } from '../../../gql/graphql';
import { Markdown } from '../../../ui/markdown';
import { useMomentText } from '../../../ui/moment';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.5rem',
    minWidth: 0,
    padding: '0.75rem 1rem',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    breakInside: 'avoid-page',
  },
  engineer: { borderInlineStartColor: tokens.colorBrandStroke1 },
  mine: { backgroundColor: tokens.colorBrandBackground2, marginInlineStart: 'clamp(0rem, 4vw, 2rem)' },
  internal: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderInlineStartColor: tokens.colorPaletteMarigoldBorder2,
    outlineWidth: '1px',
    outlineStyle: 'dashed',
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.15rem 0.75rem' },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  by: string;
  role?: MessageAuthor;
  mine?: boolean;
  /** Null while it is on its way. */
  at: string | null;
  byMail?: boolean;
  internal?: boolean;
  body: string;
  /** Below the text. */
  children?: ReactNode;
}

export function Written({ by, role, mine, at, byMail, internal, body, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const say = useMomentText();
  const when = at === null ? t('write.beingSent') : say(at);
  return (
    <article
      aria-label={t('said.by', { by, when })}
      className={mergeClasses(
        styles.card,
        role === 'ENGINEER' && styles.engineer,
        mine && styles.mine,
        internal && styles.internal,
      )}
    >
      <div className={styles.head}>
        <strong>{mine ? t('said.you', { by }) : by}</strong>
        {role && <span className={styles.soft}>{t(`said.role.${role}`)}</span>}
        {at !== null && (
          <time dateTime={at} dir="auto" className={styles.soft}>
            {when}
          </time>
        )}
        {byMail && (
          <Badge appearance="outline" color="informative" icon={<MailRegular aria-hidden />}>
            {t('said.byMail')}
          </Badge>
        )}
        {internal && (
          <Badge appearance="filled" color="warning" icon={<LockClosedRegular aria-hidden />}>
            {t('notes.internal')}
          </Badge>
        )}
      </div>
      <Markdown text={body} />
      {children}
    </article>
  );
}
