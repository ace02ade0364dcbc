/** One entry. Of cases no more is known here than elsewhere: that something was done, and when. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { TARGETS, type AuditSearch } from './audit-search.rules';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Anchor } from '../../../ui/anchor';
import { Facts } from '../../../ui/facts';
import { Moment } from '../../../ui/moment';
import { Row } from '../../../ui/rows';

const ENTRY = graphql(/* GraphQL */ `
  fragment OperatorAuditEntry on AuditEntry {
    id
    seq
    at
    action
    actor
    actorId
    keyId
    who
    about
    targetType
    targetId
    agreement {
      id
      accessIdHint
      customerName
    }
    facts
    network
  }
`);

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', rowGap: '0.4rem', width: '100%', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', justifyContent: 'space-between' },
  action: { fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
});

interface Props {
  entry: FragmentType<typeof ENTRY>;
  search: AuditSearch;
  onJump: (search: AuditSearch) => void;
}

export function AuditRow({ search, onJump, ...props }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('operator');
  const { seq, at, action, actor, actorId, keyId, who, about, targetType, targetId, agreement, facts, network } =
    readFragment(ENTRY, props.entry);
  const target = TARGETS.find((each) => each === targetType);
  const kind = target ? t(`audit.targets.${target}`) : targetType;
  const said = t(`audit.action.${action}`);
  return (
    <Row>
      <div className={styles.entry}>
        <div className={styles.head}>
          <span className={styles.action}>{said}</span>
          <Text size={200}>
            <Moment at={at} />
            {seq !== null && seq !== undefined && ` · ${t('audit.seq', { seq })}`}
          </Text>
        </div>
        <Facts
          facts={[
            [t('audit.who'), who ?? t(`audit.actor.${actor}`)],
            [t('audit.withKey'), keyId ? t('audit.key') : null],
            [t('audit.target'), agreement ? <AgreementName kind={kind} {...agreement} /> : kind],
            [t('audit.about'), about],
            [t('audit.network'), network],
            [
              t('audit.facts'),
              facts.length > 0 ? (
                <ul className={styles.facts}>
                  {facts.map((fact) => (
                    <li key={fact}>{fact}</li>
                  ))}
                </ul>
              ) : null,
            ],
          ]}
        />
        <div className={styles.ways}>
          {actorId && actorId !== search.actorId && (
            <Button size="small" onClick={() => onJump({ ...search, actorId })}>
              {t('audit.more.actor')}
            </Button>
          )}
          {targetId && targetId !== search.targetId && (
            <Button size="small" onClick={() => onJump({ ...search, targetId })}>
              {t('audit.more.target')}
            </Button>
          )}
        </div>
      </div>
    </Row>
  );
}

interface Named {
  kind: string;
  accessIdHint?: string | null | undefined;
  customerName?: string | null | undefined;
}

/** Leads to where agreements are searched; one with neither the end of an Access ID nor a name is not found there. */
function AgreementName({ kind, accessIdHint, customerName }: Named) {
  const { t } = useTranslation('operator');
  const named = [kind, customerName ?? t('agreements.nobody'), accessIdHint ?? t('agreements.bought')].join(' · ');
  const search = accessIdHint ?? customerName;
  if (!search) return named;
  return <Anchor to={`/operator?${new URLSearchParams({ part: 'agreements', search }).toString()}`}>{named}</Anchor>;
}
