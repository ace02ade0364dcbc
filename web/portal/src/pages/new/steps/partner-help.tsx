/** Where a partner goes for what no request is for. No unit is taken. R64. */
import { Link, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { Disclosure } from './disclosure';

const HELP = graphql(/* GraphQL */ `
  query NewPartnerHelp {
    partnerHelp {
      topic
      name
      text
      url
    }
  }
`);

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.2rem', display: 'flex', flexDirection: 'column', rowGap: '0.5rem' },
});

/** Nothing where the operator names no such place. */
export function PartnerHelp() {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const [{ data }] = useQuery({ query: HELP, requestPolicy: 'cache-first' });
  const topics = data?.partnerHelp ?? [];
  if (topics.length === 0) return null;
  return (
    <Disclosure title={t('steps.partner.title')}>
      <ul className={styles.list}>
        {topics.map(({ topic, name, text, url }) => (
          <li key={topic}>
            <Link inline href={url} target="_blank" rel="noreferrer">
              {name}
            </Link>
            {` – ${text}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
