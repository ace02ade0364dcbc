/** What is known of a key: never the key itself. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUsable, keyState } from './key.rules';
import { KeyShown } from './key-shown';
import { RevokeApiKey } from './revoke-api-key';
import { RotateApiKey } from './rotate-api-key';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Deeds } from '../../../ui/deeds';
import { Facts } from '../../../ui/facts';
import { Moment } from '../../../ui/moment';
import { Row } from '../../../ui/rows';

const API_KEY = graphql(/* GraphQL */ `
  fragment OrganisationApiKey on ApiKey {
    id
    name
    hint
    scopes
    networks
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
  }
`);

const LOOKS = {
  LIVE: { icon: <CheckmarkCircleRegular />, color: 'success' },
  SOON: { icon: <WarningRegular />, color: 'warning' },
  ENDED: { icon: <DismissCircleRegular />, color: 'subtle' },
  REVOKED: { icon: <DismissCircleRegular />, color: 'subtle' },
} as const;

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.4rem 1rem', alignItems: 'center', flexBasis: '100%' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  hint: { fontFamily: tokens.fontFamilyMonospace },
  facts: { flexBasis: '100%', minWidth: 0 },
});

export function ApiKeyRow(props: { apiKey: FragmentType<typeof API_KEY> }) {
  const styles = useStyles();
  const { t } = useTranslation('organisation');
  const apiKey = readFragment(API_KEY, props.apiKey);
  const { id, name, hint, scopes, networks, expiresAt, lastUsedAt, revokedAt } = apiKey;
  const [made, setMade] = useState<string | null>(null);
  const [now] = useState(() => Date.now());
  const state = keyState({ expiresAt, revokedAt: revokedAt ?? null }, now);
  const [rotate, revoke] = [t('rotate.open'), t('revoke.open')];
  return (
    <Row>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.hint}>…{hint}</span>
        <Badge appearance="tint" {...LOOKS[state]}>
          {t(`keys.state.${state}`)}
        </Badge>
      </div>
      <div className={styles.facts}>
        <Facts
          facts={[
            [t('keys.scopes'), scopes.map((scope) => t(`scopes.${scope}.name`)).join(', ')],
            [t('keys.networks'), networks.length > 0 ? networks.join(', ') : t('keys.anywhere')],
            revokedAt
              ? [t('keys.revoked'), <Moment key="revoked" at={revokedAt} />]
              : [t(state === 'ENDED' ? 'keys.ended' : 'keys.ends'), <Moment key="ends" at={expiresAt} />],
            [t('keys.lastUsed'), lastUsedAt ? <Moment key="used" at={lastUsedAt} /> : t('keys.never')],
          ]}
        />
        {state === 'SOON' && <Text>{t('keys.seeTo')}</Text>}
      </div>
      <KeyShown text={made} name={name} onStored={() => setMade(null)} />
      {isUsable(state) && (
        <Deeds
          small
          deeds={[
            {
              word: rotate,
              label: `${rotate}: ${name} …${hint}`,
              form: (close) => <RotateApiKey keyId={id} onKey={setMade} onDone={close} />,
            },
            {
              word: revoke,
              label: `${revoke}: ${name} …${hint}`,
              form: (close) => <RevokeApiKey keyId={id} name={name} onCancel={close} />,
            },
          ]}
        />
      )}
    </Row>
  );
}
