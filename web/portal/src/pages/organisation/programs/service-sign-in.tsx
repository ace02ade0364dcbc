/** One program: its address, and its keys, the newest first. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiKeyRow } from './api-key-row';
import { CreateApiKey } from './create-api-key';
import { KeyShown } from './key-shown';
import { RemoveServiceSignIn } from './remove-service-sign-in';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { CopiedText } from '../../../ui/copied-text';
import { Deeds } from '../../../ui/deeds';
import { Facts } from '../../../ui/facts';
import { Rows } from '../../../ui/rows';

const SERVICE_SIGN_IN = graphql(/* GraphQL */ `
  fragment OrganisationServiceSignIn on ServiceSignIn {
    id
    name
    address
    keys {
      id
      ...OrganisationApiKey
    }
  }
`);

const useStyles = makeStyles({
  program: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.75rem',
    paddingBlockStart: '0.75rem',
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  title: { fontSize: tokens.fontSizeBase400, margin: 0, overflowWrap: 'anywhere' },
});

export function ServiceSignIn(props: { serviceSignIn: FragmentType<typeof SERVICE_SIGN_IN> }) {
  const styles = useStyles();
  const { t } = useTranslation('organisation');
  const { id, name, address, keys } = readFragment(SERVICE_SIGN_IN, props.serviceSignIn);
  const [made, setMade] = useState<{ text: string; name: string } | null>(null);
  const [create, remove] = [t('keys.create'), t('programs.remove')];
  return (
    <div className={styles.program}>
      <h3 className={styles.title}>{name}</h3>
      <Facts
        facts={[[t('programs.address'), <CopiedText key="address" text={address} name={t('programs.address')} />]]}
      />
      {keys.length > 0 ? (
        <Rows label={t('keys.of', { name })}>
          {keys.map((key) => (
            <ApiKeyRow key={key.id} apiKey={key} />
          ))}
        </Rows>
      ) : (
        <Text>{t('keys.none')}</Text>
      )}
      <KeyShown text={made?.text ?? null} name={made?.name ?? ''} onStored={() => setMade(null)} />
      <Deeds
        small
        deeds={[
          {
            word: create,
            label: `${create}: ${name}`,
            form: (close) => <CreateApiKey serviceSignInId={id} onKey={setMade} onDone={close} />,
          },
          {
            word: remove,
            label: `${remove}: ${name}`,
            form: (close) => <RemoveServiceSignIn serviceSignInId={id} name={name} onCancel={close} />,
          },
        ]}
      />
    </div>
  );
}
