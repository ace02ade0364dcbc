/** What is known of a request: product, plan, hours, where it was sent and why. R13, R37–R42. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { readFragment, type FragmentType } from '../../gql';
import { Anchor } from '../../ui/anchor';
import { localeName } from '../../ui/countries';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';

const FACTS = graphql(/* GraphQL */ `
  fragment CaseFacts on Case {
    id
    severity
    supportHours
    submittedAt
    productVersion {
      id
      name
      product {
        id
        name
      }
    }
    problem {
      id
      name
      category {
        id
        name
      }
    }
    planType {
      code
      name
    }
    agreement {
      id
      unitsRemaining
    }
    follows {
      id
      number
      title
    }
    routing {
      region
      locale
      because
    }
  }
`);

/** An operator may have others. */
const REGIONS = ['AMERICAS', 'EMEA', 'ASIA_PACIFIC', 'JAPAN'] as const;

const useStyles = makeStyles({ grounds: { margin: 0, paddingInlineStart: '1.2rem' } });

export function CaseFacts(props: { case: FragmentType<typeof FACTS> }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation(['case', 'common']);
  const found = readFragment(FACTS, props.case);
  const { agreement, follows, routing, problem, productVersion } = found;
  const region = REGIONS.find((each) => each === routing.region);
  const left = (units: number | null | undefined) =>
    units === null || units === undefined ? t('common:unlimited') : t('common:incidentsLeft', { count: units });
  return (
    <Panel title={t('facts.title')}>
      <Facts
        facts={[
          [t('facts.severity'), t(`common:severity.${found.severity}`)],
          [t('facts.hours'), t(`common:supportHours.${found.supportHours}`)],
          [t('facts.product'), `${productVersion.product.name} ${productVersion.name}`],
          [t('facts.problem'), `${problem.category.name}: ${problem.name}`],
          [
            t('facts.plan'),
            agreement ? (
              <>
                <Anchor to={`/agreements/${agreement.id}`}>{found.planType.name}</Anchor> (
                {left(agreement.unitsRemaining)})
              </>
            ) : (
              found.planType.name
            ),
          ],
          [t('facts.submitted'), <Moment key="at" at={found.submittedAt} />],
          [
            t('facts.follows'),
            follows && <Anchor to={`/cases/${follows.number}`}>{`${follows.number}: ${follows.title}`}</Anchor>,
          ],
          [
            t('facts.answeredBy'),
            `${region ? t(`facts.region.${region}`) : routing.region}, ${localeName(routing.locale, i18n.language)}`,
          ],
          [
            t('facts.because'),
            <ul key="because" className={styles.grounds}>
              {routing.because.map((ground) => (
                <li key={ground}>{ground}</li>
              ))}
            </ul>,
          ],
        ]}
      />
    </Panel>
  );
}
