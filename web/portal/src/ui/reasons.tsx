/** Why a plan cannot be used: each reason with since when, what covers instead, and what to do. R16–R18. */
import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../api/graphql';
import { readFragment, type FragmentType } from '../gql';
import { useDayText } from './moment';

const REASON = graphql(/* GraphQL */ `
  fragment Reason on UnavailableReason {
    code
    message
    details
    since
    until
    coveredVersions {
      id
      name
    }
    remedies {
      action
      text
      url
    }
  }
`);

const useStyles = makeStyles({
  reasons: { display: 'flex', flexDirection: 'column', rowGap: '0.5rem' },
  list: { marginBlock: '0.25rem', paddingInlineStart: '1.25rem' },
});

export function Reasons({ reasons }: { reasons: readonly FragmentType<typeof REASON>[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const day = useDayText();
  const all = readFragment(REASON, reasons);
  if (all.length === 0) return null;
  return (
    <div className={styles.reasons}>
      {all.map(({ code, message, details, since, until, coveredVersions, remedies }) => (
        <MessageBar key={code} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{message}</MessageBarTitle>
            {since && <div>{t('reasons.since', { day: day(since) })}</div>}
            {until && <div>{t('reasons.until', { day: day(until) })}</div>}
            <ul className={styles.list}>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
              {coveredVersions.length > 0 && (
                <li>{t('reasons.covered', { versions: coveredVersions.map(({ name }) => name).join(', ') })}</li>
              )}
              {remedies.map(({ action, text, url }) => (
                <li key={action}>{url ? <Link href={url}>{text}</Link> : text}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
