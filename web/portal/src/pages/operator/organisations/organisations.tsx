/** Organisations are made here, found by their handle, and given benefits. R11. */
import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CreateOrganisation } from './create-organisation';
import { OrganisationFound } from './organisation-found';
import { Deeds } from '../../../ui/deeds';
import { Panel } from '../../../ui/panel';

const useStyles = makeStyles({
  find: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'end' },
  field: { flexGrow: 1, maxWidth: '24rem' },
});

export function Organisations() {
  const styles = useStyles();
  const { t } = useTranslation('operator');
  const [params, setParams] = useSearchParams();
  const handle = params.get('handle') ?? '';
  const [typed, setTyped] = useState(handle);
  const show = (wanted: string) => {
    setTyped(wanted);
    setParams({ part: 'organisations', ...(wanted && { handle: wanted }) });
  };
  return (
    <>
      <Panel title={t('parts.organisations')}>
        <Text>{t('organisations.text')}</Text>
        <Deeds
          deeds={[
            { word: t('organisations.create'), form: (close) => <CreateOrganisation onMade={show} onDone={close} /> },
          ]}
        />
        <form
          role="search"
          className={styles.find}
          onSubmit={(event) => {
            event.preventDefault();
            show(typed.trim().toLowerCase());
          }}
        >
          <Field label={t('organisations.handle')} hint={t('organisations.findHint')} className={styles.field}>
            <Input value={typed} autoComplete="off" onChange={(_event, { value }) => setTyped(value)} />
          </Field>
          <Button type="submit">{t('organisations.find')}</Button>
        </form>
      </Panel>
      {handle && <OrganisationFound key={handle} handle={handle} />}
    </>
  );
}
