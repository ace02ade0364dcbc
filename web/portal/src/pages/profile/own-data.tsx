/** A copy of everything that is kept of this person. */
import { Button, Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import { announce } from '../../ui/announce';
import { FaultMessage } from '../../ui/fault-message';
import { UserErrors } from '../../ui/user-errors';

const EXPORT = graphql(/* GraphQL */ `
  mutation ProfileExport {
    exportMyData(input: {}) {
      url
      expiresAt
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function OwnData() {
  const { t } = useTranslation('profile');
  const [address, setAddress] = useState<string | null>(null);
  const { change, busy, errors, fault } = useChange(EXPORT);
  const make = async () => {
    const url = (await change({}))?.exportMyData?.url;
    if (!url) return;
    setAddress(url);
    announce(t('data.ready'));
  };
  return (
    <>
      <Text>{t('data.text')}</Text>
      <div>
        <Button disabledFocusable={busy} onClick={() => void make()}>
          {t('data.make')}
        </Button>
      </div>
      {address && (
        <Link href={address} download>
          {t('data.download')}
        </Link>
      )}
      <UserErrors errors={errors} />
      {fault && <FaultMessage error={fault} />}
    </>
  );
}
